import type { CodeProfile } from '../../findings/index.ts'

export const dnssecCodes = {
  'dnssec-bogus': { outcome: 'stops', side: 'dns-operator', actor: 'dns-admin' },
  'dnssec-signature-expired': { outcome: 'stops', side: 'dns-operator', actor: 'dns-admin' },
  'dnssec-unsigned': { outcome: 'notApplicable', side: 'none', actor: 'nobody' },
  'dnssec-validated': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
