import type { CodeProfile } from '../../findings/index.ts'

export const nameserverCodes = {
  'nameserver-unreachable': { outcome: 'risk', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-lame': { outcome: 'risk', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-no-address': { outcome: 'risk', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-slow': { outcome: 'risk', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-disagree': { outcome: 'risk', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-serial-differs': { outcome: 'advice', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-delegation-differs': { outcome: 'advice', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-glue-differs': { outcome: 'advice', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-is-alias': { outcome: 'advice', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-tcp-refused': { outcome: 'advice', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-single': { outcome: 'advice', side: 'dns-operator', actor: 'dns-admin' },
  'nameserver-answers': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
