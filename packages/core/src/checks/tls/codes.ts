import type { CodeProfile } from '../../findings/index.ts'

/** `risk` is the most: when encryption costs the conversation on every route. On one of several it is advice. */
const breaks = { outcome: 'risk', side: 'recipient', actor: 'theirs' } as const satisfies CodeProfile
const advice = { outcome: 'advice', side: 'recipient', actor: 'theirs' } as const satisfies CodeProfile

export const tlsCodes = {
  'tls-not-offered': advice,
  'tls-hidden': { outcome: 'advice', side: 'unknown', actor: 'theirs' },
  'tls-required': advice,
  'tls-refused': advice,
  'tls-closed': breaks,
  'tls-malformed': breaks,
  'tls-handshake-failed': breaks,
  'tls-hello-failed': breaks,
  'tls-timeout': { outcome: 'unknown', side: 'unknown', actor: 'theirs' },
  'tls-injected': advice,
  'tls-old-version': advice,
  'tls-works': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
