import type { CodeProfile } from '../../findings/index.ts'

export const rcptCodes = {
  'rcpt-accepted': { outcome: 'good', side: 'none', actor: 'nobody' },
  'rcpt-greylisted': { outcome: 'advice', side: 'none', actor: 'nobody' },
  'rcpt-later': { outcome: 'risk', side: 'recipient', actor: 'theirs' },
  'rcpt-full': { outcome: 'stops', side: 'recipient', actor: 'author' },
  'rcpt-unknown': { outcome: 'stops', side: 'recipient', actor: 'author' },
  'rcpt-relay-denied': { outcome: 'stops', side: 'recipient', actor: 'theirs' },
  'rcpt-rate-limited': { outcome: 'risk', side: 'sender', actor: 'mailteam' },
  'rcpt-permanently-deferred': { outcome: 'stops', side: 'sender', actor: 'mailteam' },
  'rcpt-refused-sender': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'rcpt-not-asked': { outcome: 'unknown', side: 'unknown', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
