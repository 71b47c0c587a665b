import type { CodeProfile } from '../../findings/index.ts'

export const tlsRptCodes = {
  'tls-rpt-missing': { outcome: 'notApplicable', side: 'none', actor: 'nobody' },
  'tls-rpt-malformed': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'tls-rpt-fits': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
