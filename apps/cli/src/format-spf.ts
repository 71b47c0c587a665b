import type { SpfEvaluation, SpfNode, SpfNodeTerm } from '@waypost/core/spf'
import { spfSentences } from '@waypost/core/words'

const maxRecordCharacters = 400

/** The evaluation for a terminal: the result, what decided it, what it cost, and every list on the way. */
export function formatSpf(evaluation: SpfEvaluation, address: string): string {
  const { matched, explanation, lookups, voidLookups, tree } = evaluation
  const lines = [
    '',
    ...spfSentences(evaluation, address),
    ...(matched === null ? [] : [`Decided by “${matched.text}” in the list of ${matched.domain}.`]),
    ...(explanation === null ? [] : [`The domain explains: ${explanation}`]),
    `Lookups: ${lookups} of 10, names that hold nothing: ${voidLookups} of 2.`,
    ...(tree === null ? [] : ['', ...nodeLines(tree, '')]),
    '',
  ]
  return lines.join('\n')
}

function nodeLines({ domain, record, result, terms }: SpfNode, indent: string): string[] {
  const text = record === null ? '(no list)' : shorten(record)
  return [`${indent}${domain}  ${text}  → ${result}`, ...terms.flatMap((term) => termLines(term, `${indent}  `))]
}

function termLines({ text, lookups, isMatch, isVoid, child }: SpfNodeTerm, indent: string): string[] {
  const notes = [`lookups so far ${lookups}`, ...(isVoid ? ['holds nothing'] : []), ...(isMatch ? ['matches'] : [])]
  return [`${indent}${text}  (${notes.join(', ')})`, ...(child === undefined ? [] : nodeLines(child, `${indent}  `))]
}

function shorten(record: string): string {
  return record.length > maxRecordCharacters ? `${record.slice(0, maxRecordCharacters)}…` : record
}
