import type { CodeProfile } from '../../findings/index.ts'

export const heloCodes = {
  'helo-not-a-name': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'helo-no-address': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'helo-mismatch': { outcome: 'advice', side: 'sender', actor: 'mailteam' },
  'helo-lookup-failed': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'helo-confirmed': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
