import type { CodeExplanation, CodeMeaning } from '@waypost/core/status-codes'

/** A code for a terminal: what fits best at length, then what others mean by it. */
export function formatExplanation({ code, classText, unknownText, meanings }: CodeExplanation): string {
  const [first, ...others] = meanings
  return [
    '',
    `${code}${first === undefined ? '' : `: ${first.means}`}`,
    ...[classText, unknownText].filter((text) => text !== undefined),
    ...(first === undefined ? [] : factsOf(first)),
    ...others.flatMap((meaning) => ['', headOf(meaning), ...factsOf(meaning)]),
    '',
  ].join('\n')
}

/** What a search found. */
export function formatMeanings(meanings: readonly CodeMeaning[]): string {
  return ['', ...meanings.flatMap((meaning) => [`${meaning.code}  ${headOf(meaning)}`, ...factsOf(meaning), ''])].join(
    '\n',
  )
}

function headOf({ speaker, says, means }: CodeMeaning): string {
  return `${speaker}${says === undefined ? '' : ` (“${says}”)`}: ${means}`
}

function factsOf({ cause, who, todo, name, rfc, certainty }: CodeMeaning): string[] {
  const known = [...(name === undefined ? [] : [name]), ...(rfc === undefined ? [] : [`RFC ${rfc}`])].join(', ')
  return [
    `  Usual cause  ${cause}`,
    `  Whose side   ${who}`,
    `  What to do   ${todo}`,
    ...(known === '' ? [] : [`  Admins say   ${known}`]),
    ...(certainty === 'usually' ? ['  How sure     Usually so: known from practice, not from a document.'] : []),
  ]
}
