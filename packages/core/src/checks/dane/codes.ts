import type { CodeProfile } from '../../findings/index.ts'

const advice = { outcome: 'advice', side: 'recipient', actor: 'theirs' } as const satisfies CodeProfile
/** For the senders that honour DANE. */
const stops = { outcome: 'stops', side: 'recipient', actor: 'theirs' } as const satisfies CodeProfile

export const daneCodes = {
  'dane-mismatch': stops,
  'dane-without-starttls': stops,
  'dane-lookup-failed': { outcome: 'risk', side: 'dns-operator', actor: 'dns-admin' },
  'dane-without-dnssec': advice,
  'dane-unusable': advice,
  'dane-fits': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
