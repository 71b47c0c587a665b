import type { CodeProfile } from '../../findings/index.ts'

const mailteam = { side: 'sender', actor: 'mailteam' } as const

export const spfCodes = {
  'spf-missing': { outcome: 'advice', ...mailteam },
  'spf-several': { outcome: 'risk', ...mailteam },
  'spf-syntax': { outcome: 'risk', ...mailteam },
  'spf-lookup-limit': { outcome: 'risk', ...mailteam },
  'spf-near-lookup-limit': { outcome: 'advice', ...mailteam },
  'spf-void-lookups': { outcome: 'risk', ...mailteam },
  'spf-loop': { outcome: 'risk', ...mailteam },
  'spf-include-missing': { outcome: 'risk', ...mailteam },
  'spf-too-open': { outcome: 'advice', ...mailteam },
  'spf-no-verdict': { outcome: 'advice', ...mailteam },
  'spf-ptr-mechanism': { outcome: 'advice', ...mailteam },
  'spf-lookup-failed': { outcome: 'unknown', side: 'unknown', actor: 'checker' },
  'spf-sender-fails': { outcome: 'risk', ...mailteam },
  'spf-helo-fails': { outcome: 'risk', ...mailteam },
  'spf-sender-softfails': { outcome: 'advice', ...mailteam },
  'spf-sender-passes': { outcome: 'good', side: 'none', actor: 'nobody' },
  'spf-readable': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
