import type { CodeProfile } from '../../findings/index.ts'

export const ehloCodes = {
  'ehlo-refused': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'ehlo-temporary': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'ehlo-closed': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'ehlo-slow': { outcome: 'unknown', side: 'unknown', actor: 'theirs' },
  'ehlo-malformed': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'ehlo-accepted': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
