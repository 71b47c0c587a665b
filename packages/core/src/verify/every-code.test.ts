import { expect, test } from 'vitest'
import { checks } from '../checks/catalogue.ts'
import { looksFor, topicOf, type NotVerifiable } from '../plan/index.ts'

/** Codes of faults that can't be asked again by themselves, each with its reason; all others can. */
const reasons: Record<string, NotVerifiable> = {
  'helo-not-a-name': 'needs-input',
  'dkim-selector-unknown': 'needs-input',
}
const topicReasons: Record<string, NotVerifiable> = {
  rcpt: 'asked-once',
  checker: 'about-checker',
  others: 'about-checker',
  sender: 'needs-input',
  bounce: 'their-words',
}
const verifiable = new Set(['sender-domain-gone', 'sender-domain-unanswered', 'sender-null-mx', 'sender-port25-closed'])

test.each(checks.flatMap(({ topic, codes }) => Object.keys(codes).map((code) => [code, topic] as const)))(
  '%s can be asked again, or it is said why not',
  (code, topic) => {
    expect(topicOf(code)).toBe(topic)
    const looking = looksFor(code)
    const reason = verifiable.has(code) ? undefined : (reasons[code] ?? topicReasons[topic])
    if (reason !== undefined) expect(looking).toBe(reason)
    else expect(typeof looking === 'string' ? [] : looking.looks).not.toEqual([])
  },
)
