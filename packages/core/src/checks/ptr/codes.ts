import type { CodeProfile } from '../../findings/index.ts'

export const ptrCodes = {
  'ptr-missing': { outcome: 'risk', side: 'sender-isp', actor: 'isp' },
  'ptr-lookup-failed': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'ptr-no-way-back': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'ptr-mismatch': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'ptr-several': { outcome: 'advice', side: 'sender-isp', actor: 'isp' },
  'ptr-generic': { outcome: 'risk', side: 'sender-isp', actor: 'isp' },
  'ptr-zone-lame': { outcome: 'risk', side: 'sender-isp', actor: 'isp' },
  'ptr-confirmed': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
