import type { CodeProfile } from '../../findings/index.ts'

export const mxCodes = {
  'mx-null': { outcome: 'stops', side: 'recipient', actor: 'author' },
  'mx-null-preference': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-null-with-others': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-implicit': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-lookup-failed': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'mx-is-cname': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-is-address': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'mx-host-nxdomain': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'mx-host-no-address': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'mx-host-bad-name': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'mx-host-alias-loop': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'mx-host-dns-failed': { outcome: 'stops', side: 'dns-operator', actor: 'dns-admin' },
  'mx-host-dnssec-broken': { outcome: 'stops', side: 'dns-operator', actor: 'dns-admin' },
  'mx-host-lookup-failed': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'mx-host-private': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'mx-host-odd-name': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-same-address': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-ipv6-only': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-many': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'mx-found': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
