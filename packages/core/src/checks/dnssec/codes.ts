import type { CodeProfile } from '../../findings/index.ts'

export const dnssecCodes = {
  'dnssec-bogus': { outcome: 'stops', side: 'dns-operator', actor: 'dns-admin' },
  'dnssec-validated': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
