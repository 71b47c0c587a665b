import type { CodeProfile } from '../../findings/index.ts'

export const dmarcCodes = {
  'dmarc-missing': { outcome: 'advice', side: 'sender', actor: 'mailteam' },
  'dmarc-several': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'dmarc-syntax': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'dmarc-none': { outcome: 'advice', side: 'sender', actor: 'mailteam' },
  'dmarc-fails': { outcome: 'stops', side: 'sender', actor: 'mailteam' },
  'dmarc-report-unauthorised': { outcome: 'advice', side: 'sender', actor: 'mailteam' },
  'dmarc-lookup-failed': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'dmarc-published': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
