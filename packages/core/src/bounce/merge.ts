import type { StatedRecipient, Statement } from './statement.ts'

/** One statement out of several, the more reliable first: each fills what the ones before it leave open. */
export function mergeStatements(statements: readonly Statement[]): Statement {
  const [first, ...others] = statements
  if (first === undefined) return { recipients: [], quotes: [] }
  return tellEach(others.reduce(fill, first))
}

/** What is told of no recipient in particular goes to whom nothing else is told of, or to the only one. */
function tellEach({ said = [], ofAll, ...statement }: Statement): Statement {
  const isAlone = statement.recipients.length === 1
  const recipients = statement.recipients.map((one) => ({
    ...ofAll,
    ...withoutAbsent(one),
    said: one.said.length === 0 || isAlone ? [...one.said, ...said] : one.said,
  }))
  return { ...statement, recipients }
}

function fill(known: Statement, more: Statement): Statement {
  const { recipients, quotes, ...values } = more
  const places = new Map<number, number>()
  const merged = known.recipients.map((one) => ({ ...one, said: [...one.said] }))
  recipients.forEach((recipient, place) => {
    const same = merged.findIndex((one) => isSame(one, recipient))
    // A message for one recipient: one source names where it was meant to go, another where it was sent on to.
    const lonely = same === -1 && merged.length === 1 && recipients.length === 1
    const at = lonely ? 0 : same
    if (at !== -1) {
      const one = merged[at]
      if (one !== undefined) merged[at] = fillRecipient(one, recipient)
      places.set(place, at)
    } else if (known.recipients.length === 0) {
      places.set(place, merged.push({ ...recipient }) - 1)
    }
  })
  return {
    ...values,
    ...withoutAbsent(known),
    recipients: merged,
    quotes: [
      ...known.quotes,
      ...quotes.flatMap((quote) => {
        if (quote.recipient === undefined) return [quote]
        const recipient = places.get(quote.recipient)
        return recipient === undefined ? [] : [{ ...quote, recipient }]
      }),
    ],
  }
}

function fillRecipient(known: StatedRecipient, more: StatedRecipient): StatedRecipient {
  return { ...more, ...withoutAbsent(known), said: [...known.said, ...more.said] }
}

function isSame(one: StatedRecipient, other: StatedRecipient): boolean {
  const names = [one.address, one.originalRecipient].filter((name) => name !== undefined)
  return [other.address, other.originalRecipient].some((name) => name !== undefined && names.includes(name))
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
}
