import type { CodeProfile } from '../../findings/index.ts'

export const greetingCodes = {
  'greeting-temporary': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'greeting-refused': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'greeting-not-smtp': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'greeting-none': { outcome: 'unknown', side: 'unknown', actor: 'theirs' },
  'greeting-closed': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'greeting-no-name': { outcome: 'advice', side: 'recipient', actor: 'theirs' },
  'greeting-slow': { outcome: 'good', side: 'none', actor: 'nobody' },
  'greeting-ready': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
