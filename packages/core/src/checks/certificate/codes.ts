import type { CodeProfile } from '../../findings/index.ts'

const advice = { outcome: 'advice', side: 'recipient', actor: 'theirs' } as const satisfies CodeProfile

export const certificateCodes = {
  'certificate-expired': advice,
  'certificate-not-yet-valid': advice,
  'certificate-expires-soon': advice,
  'certificate-name-mismatch': advice,
  'certificate-self-signed': advice,
  'certificate-chain-incomplete': advice,
  'certificate-untrusted': advice,
  'certificate-unreadable': advice,
  'certificate-fits': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
