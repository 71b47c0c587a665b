import type { PublishedSenders } from './sender-clues.ts'

/** Whether it takes mail or says who may send for it; else it is a host, which sends from its own address. */
export function isMailDomain({ domain, answers, exchanges }: PublishedSenders): boolean {
  const hasList = answers.some(
    ({ question, observed }) =>
      question.type === 'TXT' && question.name === domain && observed.ok && observed.value.records.length > 0,
  )
  return exchanges.length > 0 || hasList
}
