import type { CodeProfile } from '../../findings/index.ts'

export const senderCodes = {
  'sender-address-unknown': { outcome: 'unknown', side: 'unknown', actor: 'helpdesk' },
  'sender-port25-closed': { outcome: 'stops', side: 'sender-isp', actor: 'isp' },
  'sender-behind-provider': { outcome: 'good', side: 'none', actor: 'nobody' },
  'sender-domain-gone': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'sender-domain-unanswered': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'sender-null-mx': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'sender-address-known': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
