import type { Actor, Side, VerdictState } from '../vocabulary/index.ts'
import type { TemplateSlug } from './verdict.ts'

export interface TemplateProfile {
  state: VerdictState
  side: Side
  actor: Actor
}

/**
 * What each sentence stands for when nothing says otherwise: the table of the verdict model. A cause may lighten the
 * state (some servers work, some resolvers answer) or, with the receiver's own words, raise it.
 */
export const templateProfiles: Record<TemplateSlug, TemplateProfile> = {
  'ptr-missing': { state: 'delayed', side: 'sender-isp', actor: 'isp' },
  'ptr-no-way-back': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'ptr-generic': { state: 'delayed', side: 'sender-isp', actor: 'isp' },
  'ptr-zone-broken': { state: 'delayed', side: 'sender-isp', actor: 'isp' },
  'helo-bad': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'dmarc-refuses': { state: 'blocked', side: 'sender', actor: 'mailteam' },
  blocklisted: { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'domain-gone': { state: 'blocked', side: 'recipient', actor: 'author' },
  'no-mail-here': { state: 'blocked', side: 'recipient', actor: 'author' },
  'mx-name-dead': { state: 'blocked', side: 'recipient', actor: 'theirs' },
  'nobody-answers': { state: 'blocked', side: 'recipient', actor: 'theirs' },
  'refused-connection': { state: 'blocked', side: 'recipient', actor: 'theirs' },
  'some-answer': { state: 'partly', side: 'recipient', actor: 'theirs' },
  'ipv6-dead': { state: 'partly', side: 'recipient', actor: 'theirs' },
  'dns-slow': { state: 'blocked', side: 'dns-operator', actor: 'dns-admin' },
  greylisting: { state: 'delayed', side: 'none', actor: 'nobody' },
  'rate-limited': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'permanently-deferred': { state: 'blocked', side: 'sender', actor: 'mailteam' },
  mailbox: { state: 'blocked', side: 'recipient', actor: 'author' },
  'tls-rule-fails': { state: 'blocked', side: 'recipient', actor: 'theirs' },
  'works-again': { state: 'recovered', side: 'none', actor: 'author' },
  'gave-up-too-soon': { state: 'recovered', side: 'sender', actor: 'mailteam' },
  'spf-fails': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'spf-broken': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'our-port25-closed': { state: 'blocked', side: 'sender-isp', actor: 'isp' },
  'bounce-hides-cause': { state: 'blocked', side: 'unknown', actor: 'helpdesk' },
  'other-direction': { state: 'unknown', side: 'unknown', actor: 'helpdesk' },
  'slow-on-purpose': { state: 'ok', side: 'none', actor: 'nobody' },
  'checker-blocked': { state: 'unknown', side: 'checker', actor: 'checker' },
  'checker-limited': { state: 'unknown', side: 'checker', actor: 'nobody' },
  'all-works-no-reason': { state: 'ok', side: 'none', actor: 'author' },
  'improve-only': { state: 'ok', side: 'none', actor: 'mailteam' },
  'all-good': { state: 'ok', side: 'none', actor: 'nobody' },
  'not-a-mail-server': { state: 'blocked', side: 'recipient', actor: 'theirs' },
  'mx-not-public': { state: 'blocked', side: 'recipient', actor: 'theirs' },
  'dnssec-broken': { state: 'blocked', side: 'dns-operator', actor: 'dns-admin' },
  'checker-refused': { state: 'unknown', side: 'checker', actor: 'checker' },
  'not-now': { state: 'delayed', side: 'recipient', actor: 'theirs' },
  'starttls-broken': { state: 'delayed', side: 'recipient', actor: 'theirs' },
  'port25-intercepted': { state: 'unknown', side: 'checker', actor: 'checker' },
  'dkim-broken': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'dmarc-broken': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'sender-takes-no-mail': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'sender-domain-fails': { state: 'delayed', side: 'sender', actor: 'mailteam' },
  'refused-in-words': { state: 'blocked', side: 'unknown', actor: 'helpdesk' },
  'cannot-say': { state: 'unknown', side: 'none', actor: 'helpdesk' },
}
