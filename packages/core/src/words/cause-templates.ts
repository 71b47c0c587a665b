import type { TemplateSlug } from '../verdict/index.ts'
import type { Variants } from './format-words.ts'

/** The cause as part of a sentence: no capital of its own, no full stop. */
export const causeTemplates: Record<TemplateSlug, Variants> = {
  'ptr-missing': ['{ip} has no reverse DNS name (PTR)', 'our address has no reverse DNS name (PTR)'],
  'ptr-no-way-back': [
    'the reverse DNS name of {ip} does not lead back to it',
    'the reverse DNS name of our address does not lead back to it',
  ],
  'ptr-generic': [
    'the reverse DNS name of {ip} looks like a home line',
    'the reverse DNS name of our address looks like a home line',
  ],
  'ptr-zone-broken': [
    'the provider’s name servers for {zone} do not answer',
    'the provider’s name servers do not answer',
  ],
  'spf-fails': [
    '{ip} is not on the permission list (SPF) of {sender}',
    'our address is not on our permission list (SPF)',
  ],
  'spf-broken': ['the permission list (SPF) of {sender} has an error', 'our permission list (SPF) has an error'],
  'helo-bad': ['our server says hello as {helo}', 'our server says hello with a name that does not exist'],
  'dmarc-refuses': ['our own policy (DMARC) asks receivers not to take this mail'],
  'dkim-broken': ['the signature (DKIM) of {sender} proves nothing', 'our signature (DKIM) proves nothing'],
  'dmarc-broken': ['the policy (DMARC) of {sender} does not count', 'our policy (DMARC) does not count'],
  'sender-domain-fails': ['receivers can’t look up {sender}', 'receivers can’t look up our domain'],
  'sender-takes-no-mail': ['{sender} sends mail and takes none', 'our domain sends mail and takes none'],
  blocklisted: ['our address {ip} is on the blocklist {list}', 'our address is on a blocklist'],
  'domain-gone': ['{domain} does not exist', 'this domain does not exist'],
  'no-mail-here': ['{domain} does not take mail', 'this domain does not take mail'],
  'mx-name-dead': [
    '{isAddress, select, true {{mx} stands where the name of a mail server must stand} other {the mail server {mx} has no address}}',
    'mail can’t find the address of the mail server {mx}',
    'their mail server has no address',
  ],
  'nobody-answers': [
    '{n, plural, one {the mail server of {domain} does not answer} other {none of the {n} mail servers of {domain} answers}}',
    'none of their mail servers answers',
  ],
  'refused-connection': [
    'the mail servers of {domain} answer, but take no mail: “{reply}”',
    'the mail servers of {domain} close the door at once',
    'their mail servers close the door at once',
  ],
  'some-answer': [
    '{k} of {n} {isByAddress, select, true {addresses of the mail servers} other {mail servers}} of {domain} {k, plural, one {does} other {do}} not answer',
    'some of their mail servers do not answer',
  ],
  'ipv6-dead': [
    'the IPv6 address of {mx} does not answer',
    'the IPv6 address of one of their mail servers does not answer',
  ],
  'dns-slow': [
    'the name servers of {domain} {isDiffering, select, true {contradict each other} other {answer late or not at all}}',
    'the name servers of {domain} answer late or not at all',
    'their name servers answer late or not at all',
  ],
  greylisting: [
    'the server of {domain} asks strangers to come back later',
    'their server asks strangers to come back later',
  ],
  'rate-limited': [
    '{domain} accepts less mail from our address for now',
    'they accept less mail from our address for now',
  ],
  'permanently-deferred': [
    '{domain} says that trying again will not help: “{reply}”',
    '{domain} says that trying again will not help',
    'they say that trying again will not help',
  ],
  mailbox: [
    'their server says about {mailAddress}: “{reply}”',
    'their server says about this address: “{reply}”',
    'their server does not take mail for this address',
  ],
  'tls-rule-fails': [
    '{ruleFault, select, name {the rule of {domain} about encryption does not name {mx}} lookup {the TLSA record of {mx} can’t be looked up} other {{mx} breaks the rule of {domain} about encryption}}',
    'their mail server breaks their own rule about encryption',
  ],
  'works-again': ['mail to {domain} works again', 'mail works again'],
  'gave-up-too-soon': [
    '{domain} works again, and was away longer than our server tries',
    'it works again, and was away longer than our server tries',
  ],
  'our-port25-closed': ['our network does not let mail out on port 25'],
  'bounce-hides-cause': ['their server said “{reply}” before ours stopped trying', 'our server stopped trying'],
  'other-direction': ['the bounce is about mail to us from {them}', 'the bounce is about mail to us'],
  'refused-in-words': [
    '{reason, select, noAnswer {our server got no answer: “{reply}”} connectionLost {the connection broke off: “{reply}”} dnsFailed {a lookup failed: “{reply}”} domainUnknown {our server could not find {domain}: “{reply}”} expired {our server gave up: “{reply}”} other {{domain} does not take this mail: “{reply}”}}',
    'this mail was not taken',
  ],
  'all-works-no-reason': ['everything we can see works, and why the earlier mail died is not known'],
  'slow-on-purpose': [
    '{mx} waits before it speaks, which is normal',
    'their mail server waits before it speaks, which is normal',
  ],
  'checker-blocked': ['our checker can’t use port 25'],
  'checker-limited': ['{domain} asked our checker to slow down', 'their mail server asked our checker to slow down'],
  'improve-only': [
    '{n, plural, one {# thing is} other {# things are}} worth improving',
    'some things are worth improving',
  ],
  'all-good': ['every step we tested works'],
  'not-a-mail-server': ['{mx} is not a mail server', 'what answers is not a mail server'],
  'mx-not-public': [
    '{address} does not exist on the internet',
    'the address of their mail server does not exist on the internet',
  ],
  'dnssec-broken': ['the DNS signatures of {domain} are wrong', 'their DNS signatures are wrong'],
  'checker-refused': ['{domain} refused our checker', 'their mail server refused our checker'],
  'not-now': ['the mail servers of {domain} answer “not now”', 'their mail servers answer “not now”'],
  'starttls-broken': ['{mx} offers encryption and then fails', 'their mail server offers encryption and then fails'],
  'port25-intercepted': ['something answers our checker in place of mail servers'],
  'cannot-say': ['we could not see enough'],
}
