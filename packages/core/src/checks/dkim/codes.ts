import type { CodeProfile } from '../../findings/index.ts'

export const dkimCodes = {
  'dkim-not-found': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'dkim-revoked': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'dkim-invalid': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'dkim-weak': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'dkim-testing': { outcome: 'advice', side: 'sender', actor: 'mailteam' },
  'dkim-selector-unknown': { outcome: 'unknown', side: 'unknown', actor: 'helpdesk' },
  'dkim-lookup-failed': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'dkim-key-found': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
