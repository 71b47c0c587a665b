import type { CodeProfile } from '../../findings/index.ts'

export const checkerCodes = {
  'checker-port25-blocked': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'checker-port25-intercepted': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'checker-unproven': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'checker-refused': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'checker-rate-limited': { outcome: 'unknown', side: 'checker', actor: 'nobody' },
  'checker-held-back': { outcome: 'unknown', side: 'checker', actor: 'nobody' },
  'checker-opted-out': { outcome: 'unknown', side: 'checker', actor: 'nobody' },
  'checker-no-turn': { outcome: 'unknown', side: 'checker', actor: 'nobody' },
  'checker-no-ipv6': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'checker-own-ptr': { outcome: 'advice', side: 'checker', actor: 'checker' },
  'checker-ready': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
