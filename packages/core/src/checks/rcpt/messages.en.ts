import type { TopicMessages } from '../finding-messages.ts'
import type { rcptCodes } from './codes.ts'

const said = [
  'We asked {exchange} about the exact address, without sending a message. It said: “{reply}”.',
  'We asked their mail server about the exact address. It said: “{reply}”.',
] as const

export const rcptMessages: TopicMessages<typeof rcptCodes> = {
  'rcpt-accepted': {
    title: ['Their server takes mail for this address'],
    saw: ['{exchange} said yes to the exact address: “{reply}”.', 'Their mail server said yes to the exact address.'],
    why: ['That is no promise of delivery. A server can still refuse the message itself.'],
    who: ['Nobody needs to act.'],
  },
  'rcpt-greylisted': {
    title: ['Their server asks strangers to come back'],
    saw: [...said, 'Their mail server asks strangers to come back later (greylisting).'],
    why: [
      'This is normal. A mail server comes back by itself{minutes, plural, one { after a minute} other { after # minutes}}, and then it is let in.',
      'This is normal. A mail server comes back by itself, and then it is let in.',
    ],
    who: ['Nobody needs to act. Mail to this address arrives late the first time.'],
  },
  'rcpt-later': {
    title: ['Their server says “not now” for this address'],
    saw: [...said, 'Their mail server said “not now” about the exact address.'],
    why: ['Messages wait and are tried again.'],
    who: ['If it lasts, their mail admin must look.'],
  },
  'rcpt-full': {
    title: ['The mailbox is full'],
    saw: [...said, 'Their mail server says that the mailbox is full.'],
    why: [
      '{outcome, select, stops {Messages come back until there is room.} other {Messages wait, and come back if there is no room in time.}}',
    ],
    who: ['The recipient must make room. Reach them by phone or at another address.'],
  },
  'rcpt-unknown': {
    title: ['Their server does not know this address'],
    saw: [...said, 'Their mail server does not take mail for this address.'],
    why: ['Each message to this address comes back.'],
    who: ['Whoever wrote the mail must check the address, or ask the recipient for another one.'],
  },
  'rcpt-relay-denied': {
    title: ['{exchange} takes no mail for {domain}', 'Their server takes no mail for this domain'],
    saw: [...said, 'Their mail server says that it is not responsible for this domain.'],
    why: ['The domain leads mail to a server that does not accept it. Each message comes back.'],
    who: ['Their mail admin must correct the server, or the MX record.'],
  },
  'rcpt-rate-limited': {
    title: [
      '{exchange} takes less mail from our address for now',
      'Their server takes less mail from our address for now',
    ],
    saw: [...said, 'Their mail server asked the sending address to slow down.'],
    why: ['Mail waits until they let more through.'],
    who: ['Our mail team can slow down, and find out what made them careful.'],
  },
  'rcpt-permanently-deferred': {
    title: ['Their server says “later”, and that later will not help'],
    saw: [...said, 'Their mail server puts our mail off, and says that trying again will not help.'],
    why: ['It is a refusal in the form of a delay: messages wait and then come back.'],
    who: ['Our mail team must contact them.'],
  },
  'rcpt-refused-sender': {
    title: ['Their server did not take the sender we named'],
    saw: [
      'To ask, our checker names a sender. {exchange} refused it: “{reply}”.',
      'To ask, our checker names a sender. Their mail server refused it.',
    ],
    why: ["So we can't say whether they know the address. Your own mail names another sender."],
    who: ['Whoever runs this checker can name another sender (WAYPOST_MAIL_FROM).'],
  },
  'rcpt-not-asked': {
    title: ['We could not ask about the exact address'],
    saw: [
      'We asked {exchange} about the exact address and got no clear answer.',
      'We asked their mail server about the exact address and got no clear answer.',
    ],
    why: ['It says nothing against the address.'],
    who: ["Nobody needs to act. A message from the sender's own mail server tells more."],
  },
}
