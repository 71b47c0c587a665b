import { closeUnits, fillers, numberWords, units } from './span-words.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface TakenSpan {
  seconds: number
  /** Where the text goes on after it. */
  end: number
}

const limits = { most: 40, reach: 120 }
const mostSeconds = 366 * 86_400

/**
 * The span of time that begins here, in the words of mail servers: "4 hours", "1 days, 19 hours and 54 minutes",
 * "5 day(s)", "8.5 hours", "22 時間 51 分". Undefined when there is none, and for one above a year.
 */
export function takeSpan(text: string, from = 0): TakenSpan | undefined {
  const tokens = tokensOf(text, from, limits)
  let seconds = 0
  let end: number | undefined
  for (let place = 0; place < tokens.length;) {
    const part = takePart(tokens, place)
    if (part) {
      seconds += part.seconds
      place += part.tokens
      end = tokens[place - 1]?.end
      continue
    }
    // "1 day, and 2 hours": between two parts, never at the start.
    const token = tokens[place]
    if (end === undefined || !token || !(token.text === ',' || fillers.has(token.text))) break
    place += 1
  }
  return end === undefined || seconds > mostSeconds ? undefined : { seconds: Math.round(seconds), end }
}

/** One number with its unit. */
function takePart(tokens: Token[], place: number): { seconds: number; tokens: number } | undefined {
  const number = takeNumber(tokens, place)
  if (!number) return undefined
  let at = place + number.tokens
  const filler = tokens[at]
  if (filler?.kind === 'word' && fillers.has(filler.text) && !units.has(filler.text)) at += 1
  const unit = tokens[at]
  if (unit?.kind !== 'word') return undefined
  const close = closeUnits.find(([name]) => unit.text.startsWith(name))
  const inUnit = close?.[1] ?? units.get(unit.text)
  if (inUnit === undefined) return undefined
  // hour(s), Tag(e)
  const isBracketed = tokens[at + 1]?.text === '(' && tokens[at + 1]?.start === unit.end && tokens[at + 3]?.text === ')'
  return { seconds: number.value * inUnit, tokens: at - place + (isBracketed ? 4 : 1) }
}

function takeNumber(tokens: Token[], place: number): { value: number; tokens: number } | undefined {
  const [first, point, fraction] = tokens.slice(place, place + 3)
  if (first?.kind === 'word') {
    const value = numberWords.get(first.text)
    return value === undefined ? undefined : { value, tokens: 1 }
  }
  if (first?.kind !== 'number') return undefined
  const isFraction =
    point !== undefined && '.,'.includes(point.text) && point.start === first.end && fraction?.kind === 'number'
  if (isFraction && fraction.start === point.end) return { value: Number(`${first.text}.${fraction.text}`), tokens: 3 }
  return { value: Number(first.text), tokens: 1 }
}
