import type { CodeProfile } from '../../findings/index.ts'

export const connectCodes = {
  'connect-refused': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'connect-timeout': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'connect-reset': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'connect-unreachable': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'connect-ipv6-failed': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'connect-none': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'connect-partly': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'connect-answers': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
