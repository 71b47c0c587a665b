import { foldSpelling } from './fold-reply.ts'
import { parsePhrase } from './parse-phrase.ts'
import { splitWords, type Words } from './split-words.ts'

/** Patterns made ready, found by the first word of each. */
export interface PhraseIndex<Row> {
  byWord: Map<string, Entry<Row>[]>
  /** Of scripts that put no blanks between words. */
  unspaced: Entry<Row>[]
}

/** One way in which one pattern begins. */
interface Entry<Row> {
  row: Row
  /** The order in which the rows were given. */
  rank: number
  first: string
  /** How many signs stand before its first word. */
  lead: number
  rest: Step[]
}

/** What follows: some of it by its first word, so that only what can fit is tried. */
interface Step {
  isAfterGap: boolean
  byWord: Map<string, string[]>
  others: string[]
}

const gap = 80

export function indexPhrases<Row extends { pattern: string }>(rows: readonly Row[]): PhraseIndex<Row> {
  const index: PhraseIndex<Row> = { byWord: new Map(), unspaced: [] }
  rows.forEach((row, rank) => {
    const [beginnings, ...rest] = stepsOf(row.pattern)
    for (const [found, alternatives] of beginnings?.byWord ?? [])
      for (const first of alternatives) append(index.byWord, found, { row, rank, first, lead: 0, rest })
    for (const first of beginnings?.others ?? []) {
      const [found] = splitWords(first).all
      const entry = { row, rank, first, lead: found?.start ?? 0, rest }
      if (found === undefined || found.start === 0) index.unspaced.push(entry)
      else append(index.byWord, found.text, entry)
    }
  })
  return index
}

/**
 * The first row, in the order given, whose words stand in the folded text. Each word of the text is looked up once; what
 * a phrase looks at from there is bounded, so the time grows with the text and not faster.
 */
export function matchPhrase<Row>(words: Words, { byWord, unspaced }: PhraseIndex<Row>): Row | undefined {
  let best: Entry<Row> | undefined
  const tryAt = (at: number, entry: Entry<Row>) => {
    if ((best === undefined || entry.rank < best.rank) && beginsAt(words, at, entry)) best = entry
  }
  for (const { text, start } of words.all) for (const entry of byWord.get(text) ?? []) tryAt(start - entry.lead, entry)
  if (words.isUnspaced) for (const entry of unspaced) tryAt(words.text.indexOf(entry.first), entry)
  return best?.row
}

function stepsOf(pattern: string): Step[] {
  const steps: Step[] = []
  let isAfterGap = false
  for (const part of parsePhrase(foldSpelling(pattern))) {
    if (part !== 'gap') {
      const step: Step = { isAfterGap, byWord: new Map(), others: [] }
      for (const either of part) {
        const words = splitWords(either)
        const [first] = words.all
        if (first?.start === 0 && !words.isUnspaced) append(step.byWord, first.text, either)
        else step.others.push(either)
      }
      steps.push(step)
    }
    isAfterGap = part === 'gap'
  }
  return steps
}

function beginsAt<Row>(words: Words, at: number, { first, rest }: Entry<Row>): boolean {
  return at >= 0 && words.text.startsWith(first, at) && isBorder(words, at) && goesOn(words, at + first.length, rest, 0)
}

/** Whether the steps follow from here. A gap is bounded, and so is what is tried in it. */
function goesOn(words: Words, at: number, steps: Step[], place: number): boolean {
  const step = steps[place]
  if (step === undefined) return isBorder(words, at)
  if (!step.isAfterGap) return fits(words, at, steps, place)
  if (!isBorder(words, at)) return false
  for (let next = words.next[at] ?? 0; next < words.all.length; next += 1) {
    const start = words.all[next]?.start ?? 0
    if (start > at + gap) break
    if (fits(words, start, steps, place)) return true
  }
  return step.others.some((either) => {
    const found = words.text.slice(at, at + gap + either.length).indexOf(either)
    return found !== -1 && goesOn(words, at + found + either.length, steps, place + 1)
  })
}

function fits(words: Words, at: number, steps: Step[], place: number): boolean {
  const step = steps[place]
  const follows = (either: string) =>
    words.text.startsWith(either, at) && goesOn(words, at + either.length, steps, place + 1)
  const word = words.all[words.next[at] ?? 0]
  const known = word?.start === at ? step?.byWord.get(word.text) : undefined
  return (known?.some(follows) ?? false) || (step?.others.some(follows) ?? false)
}

/** Not in the middle of a word. */
function isBorder(words: Words, at: number): boolean {
  return words.isUnspaced || words.inside[at] === 0
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
