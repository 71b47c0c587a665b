import type { TopicMessages } from '../finding-messages.ts'
import type { bounceCodes } from './codes.ts'

const said = [
  '{isTheirWords, select, true {Their server said, as the notice quotes it: “{reply}”.} other {The notice says: “{reply}”.}}',
  'The notice says so.',
] as const
/** What became of the mail. */
const fate = [
  '{isDelayed, select, true {The mail waits, and is tried again.} other {The mail came back.}}',
  'The mail did not arrive.',
] as const
const authorAsks = ['Whoever wrote the mail must check the address, or ask the recipient for another one.'] as const
const ourMailTeam = ['Our mail team must repair it. The verdict above says how.'] as const

export const bounceMessages: TopicMessages<typeof bounceCodes> = {
  'bounce-address-unknown': {
    title: ['The notice: {mailAddress} is not known there', 'The notice: this address is not known there'],
    saw: said,
    why: fate,
    who: authorAsks,
  },
  'bounce-domain-unknown': {
    title: ['The notice: {domain} could not be found', 'The notice: the domain could not be found'],
    saw: said,
    why: fate,
    who: authorAsks,
  },
  'bounce-mailbox-full': {
    title: ['The notice: the mailbox is full'],
    saw: said,
    why: fate,
    who: ['The recipient must make room. Reach them by phone or at another address.'],
  },
  'bounce-mailbox-disabled': {
    title: ['The notice: the mailbox is switched off'],
    saw: said,
    why: fate,
    who: authorAsks,
  },
  'bounce-ptr': {
    title: [
      'The notice: {address} has no reverse DNS name (PTR)',
      'The notice: our address has no usable reverse DNS name (PTR)',
    ],
    saw: said,
    why: fate,
    who: ['Whoever holds the sending address must add the name.'],
  },
  'bounce-blocklisted': {
    title: ['The notice: we are on the blocklist {list}', 'The notice: we are on a blocklist'],
    saw: said,
    why: fate,
    who: ['Our mail team must find the cause first, then ask to be removed.'],
  },
  'bounce-rate-limited': {
    title: ['The notice: they take less mail from us for now'],
    saw: said,
    why: fate,
    who: ['Our mail team can slow down, and find out what made them careful.'],
  },
  'bounce-greylisted': {
    title: ['The notice: their server asks strangers to come back'],
    saw: said,
    why: [
      '{isDelayed, select, true {This is normal. Our server comes back by itself, and then it is let in.} other {This is normal, but our server did not come back in time.}}',
      'This is normal, as long as our server comes back.',
    ],
    who: [
      '{isDelayed, select, true {Nobody needs to act.} other {Our mail team can let our server try more often.}}',
      'Nobody needs to act as long as mail arrives in the end.',
    ],
  },
  'bounce-policy': {
    title: ['The notice: a rule of theirs refuses our mail'],
    saw: said,
    why: fate,
    who: ['Their mail admin can say which rule it is, and make an exception.'],
  },
  'bounce-content': {
    title: ['The notice: they do not take what was in the mail'],
    saw: said,
    why: fate,
    who: ['Whoever wrote the mail can send it without the attachment or the link that they do not take.'],
  },
  'bounce-sender-auth': {
    title: ['The notice: our mail could not prove where it comes from'],
    saw: said,
    why: fate,
    who: ourMailTeam,
  },
  'bounce-auth-required': {
    title: ['The notice: the server wants a login first'],
    saw: said,
    why: fate,
    who: ['Our mail team must look at the way out: it leads to a server that takes mail from its own users only.'],
  },
  'bounce-tls-required': {
    title: ['The notice: their server takes encrypted mail only'],
    saw: said,
    why: fate,
    who: ['Their mail admin can say which encryption they want. Our server must offer it.'],
  },
  'bounce-recipient-limit': {
    title: ['The notice: the mail had too many recipients'],
    saw: said,
    why: fate,
    who: ['Whoever wrote the mail can send it to fewer people at once.'],
  },
  'bounce-too-large': {
    title: ['The notice: the mail is too large'],
    saw: said,
    why: fate,
    who: ['Whoever wrote the mail can send the attachment another way.'],
  },
  'bounce-dns-failed': {
    title: ['The notice: a lookup failed on the way to {domain}', 'The notice: a lookup failed on the way'],
    saw: said,
    why: fate,
    who: ['What we see of the name servers now stands beside this. It says who must act.'],
  },
  'bounce-no-answer': {
    title: ['The notice: no mail server of {domain} answered', 'The notice: no mail server of theirs answered'],
    saw: said,
    why: fate,
    who: ['What we see of the mail servers now stands beside this. It says who must act.'],
  },
  'bounce-connection-lost': {
    title: ['The notice: the connection to {server} broke off', 'The notice: the connection broke off'],
    saw: said,
    why: fate,
    who: ['What we see of the mail servers now stands beside this. It says who must act.'],
  },
  'bounce-loop': {
    title: ['The notice: the mail goes in circles'],
    saw: said,
    why: fate,
    who: ['Their mail admin must find the servers that hand it to each other.'],
  },
  'bounce-relay-denied': {
    title: [
      'The notice: {server} takes no mail for this address',
      'The notice: the server takes no mail for this address',
    ],
    saw: said,
    why: fate,
    who: ['Their mail admin must look: the domain leads mail to a server that does not take it.'],
  },
  'bounce-server-fault': {
    title: ['The notice: {server} has a fault of its own', 'The notice: the server has a fault of its own'],
    saw: said,
    why: fate,
    who: ['The mail admin of that server must look, if it lasts.'],
  },
  'bounce-no-mail-accepted': {
    title: ['The notice: {domain} takes no mail at all', 'The notice: no mail is taken there at all'],
    saw: said,
    why: fate,
    who: ['Whoever wrote the mail must ask the recipient for another address.'],
  },
  'bounce-expired': {
    title: ['The notice: our server gave up, and does not say why'],
    saw: ['It says no more than “{reply}”.', 'It says that the time was over, and no more.'],
    why: [
      'Giving up is the end of a delay, never its cause. The cause stands before it, often in the log of our server.',
    ],
    who: ['What we see now stands beside this. Our mail team can look in the log.'],
  },
  'bounce-unknown': {
    title: ['The notice: the mail came back, and no cause is named'],
    saw: ['It says no more than “{reply}”.', 'It says that the mail came back, and no more.'],
    why: ['So the notice alone does not tell who must act.'],
    who: ['What we see now stands beside this. Our mail team can look in the log of our server.'],
  },
  'bounce-delayed': {
    title: ['The notice: the mail is delayed, not lost'],
    saw: [
      '{isWaiting, select, true {Our server still holds the mail and tries again by itself.} other {Our server had not delivered the mail when it wrote this.}}',
      'The mail had not been delivered when this was written.',
    ],
    why: ['There is no need to send it again. A second one would only be a copy.'],
    who: ['Nobody needs to act for this one mail, as long as the cause goes away in time.'],
  },
  'bounce-other-direction': {
    title: ['The notice is about mail to us'],
    saw: [
      'Somebody at {senderDomain} wrote to {mailAddress}, and their mail did not arrive.',
      'Somebody wrote to us, and their mail did not arrive.',
    ],
    why: ['It says nothing about mail that we send.'],
    who: ['You can turn the check around, and look at our side.'],
  },
  'bounce-old': {
    title: ['The notice is {days} days old', 'The notice is some days old'],
    saw: ['It was written {days} days before this check.', 'It was written some days before this check.'],
    why: ['What it says may be over since then.'],
    who: ['Whoever wrote the mail can send it once more. A newer notice tells more.'],
  },
  'bounce-delivered': {
    title: ['The notice: the mail was delivered or passed on'],
    saw: ['It names no fault.'],
    why: ['What happened after that stands in no notice that we have.'],
    who: ['Nobody needs to act.'],
  },
}
