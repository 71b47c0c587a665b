import type { CodeProfile } from '../../findings/index.ts'

export const domainCodes = {
  'domain-nxdomain': { outcome: 'stops', side: 'recipient', actor: 'author' },
  'domain-typing-error': { outcome: 'stops', side: 'sender', actor: 'author' },
  'domain-servfail': { outcome: 'stops', side: 'dns-operator', actor: 'dns-admin' },
  'domain-no-answer': { outcome: 'stops', side: 'dns-operator', actor: 'dns-admin' },
  'domain-answers-differ': { outcome: 'unknown', side: 'unknown', actor: 'nobody' },
  'domain-servers-contradict': { outcome: 'risk', side: 'dns-operator', actor: 'dns-admin' },
  'domain-no-mail-here': { outcome: 'stops', side: 'recipient', actor: 'author' },
  'domain-cname-at-apex': { outcome: 'advice', side: 'dns-operator', actor: 'dns-admin' },
  'domain-exists': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
