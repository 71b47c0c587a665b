import type { Finding } from '../findings/index.ts'
import type { Cause } from './cause.ts'
import type { Ground, Sureness } from './confidence.ts'
import type { Notice } from './notice.ts'

/** Sentences about records and names that a check could read, and did not see here. */
const readable: ReadonlySet<string> = new Set(['ptr-missing', 'spf-fails', 'dmarc-refuses', 'dkim-broken'])
const withoutReason: ReadonlySet<string> = new Set(['bounce-unknown', 'bounce-expired', 'bounce-delayed'])

/** How sure the words of a notice make by themselves: sure where their server said what nobody could look up. */
export function byNotice({ primary, args }: Cause, { code, args: said }: Finding): Sureness {
  const isTheirWords = said['isTheirWords'] === true
  const isReadable = readable.has(String(args['cause'] ?? primary))
  const isSure = isTheirWords && said['isOld'] !== true && !isReadable
  const isGuess = withoutReason.has(code) && !isTheirWords
  return {
    confidence: isGuess ? 'possible' : isSure ? 'sure' : 'likely',
    reasons: [isTheirWords ? 'bounce-said' : 'notice-said'],
    wrongIf: isReadable ? ['other-sending-address', 'notice-over'] : ['notice-over'],
  }
}

/** Which reasons of a notice are about the same thing as what a sentence rests on. */
const agreeing: Partial<Record<Ground, string[]>> = {
  connection: ['no-answer', 'connection-lost'],
  'name-servers': ['dns-failed'],
  names: ['dns-failed', 'domain-unknown', 'no-mail-accepted'],
}

/** What the sender's own server met, from its own address and at another time, counts as the second look. */
export function withNotice(sureness: Sureness, ground: Ground, notice: Notice | undefined): Sureness {
  if (notice === undefined || notice.finding.args['isOld'] === true) return sureness
  const isSame = agreeing[ground]?.includes(notice.reason) === true
  if (!isSame || !sureness.reasons.includes('one-try')) return sureness
  return {
    confidence: sureness.confidence === 'likely' ? 'sure' : sureness.confidence,
    reasons: sureness.reasons.map((reason) => (reason === 'one-try' ? 'bounce-agrees' : reason)),
    wrongIf: sureness.wrongIf,
  }
}
