import type { CodeProfile } from '../../findings/index.ts'

export const blocklistCodes = {
  'blocklist-listed': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'blocklist-policy-listed': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'blocklist-query-refused': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'blocklist-unhealthy': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'blocklist-clear': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
