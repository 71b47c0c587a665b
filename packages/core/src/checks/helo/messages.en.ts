import type { TopicMessages } from '../finding-messages.ts'
import type { heloCodes } from './codes.ts'

export const heloMessages: TopicMessages<typeof heloCodes> = {
  'helo-not-a-name': {
    title: ['The greeting name “{helo}” is no name of the internet', 'The greeting name is no name of the internet'],
    saw: [
      'The sending server says hello as “{helo}”. Nobody on the internet can look that up.',
      'The sending server says hello with a name that nobody on the internet can look up.',
    ],
    why: ['Many servers put off or refuse mail from a server without a proper greeting name (HELO).'],
    who: ["The sender's mail team must set the server's full name, best its reverse DNS name (PTR)."],
  },
  'helo-no-address': {
    title: ['The greeting name {helo} has no address', 'The greeting name has no address'],
    saw: [
      'The sending server says hello as {helo}. That name has no address.',
      'The sending server says hello with a name that has no address.',
    ],
    why: ['Many servers put off or refuse mail from a server without a proper greeting name (HELO).'],
    who: [
      "The sender's mail team must give {helo} its address, or set another name.",
      "The sender's mail team must give the name its address, or set another one.",
    ],
  },
  'helo-mismatch': {
    title: ['The greeting name {helo} leads elsewhere', 'The greeting name leads elsewhere'],
    saw: [
      'The sending server says hello as {helo}. That name leads to {leadsTo}, not to {address}.',
      'The sending server says hello as {helo}. That name leads to another address.',
      'The sending server says hello with a name that leads to another address.',
    ],
    why: ['No server may refuse mail for it, but some spam filters count it.'],
    who: ["The sender's mail team can set the reverse DNS name (PTR) of the address as greeting name (HELO)."],
  },
  'helo-lookup-failed': {
    title: ['The greeting name {helo} could not be looked up', 'The greeting name could not be looked up'],
    saw: [
      'We asked for the address of {helo} and got no usable answer.',
      'We asked for the address of the greeting name (HELO) and got no usable answer.',
    ],
    why: ["So we can't say what receivers see. It says nothing against the sender."],
    who: ['Check again in a few minutes.'],
  },
  'helo-confirmed': {
    title: ['The greeting name {helo} leads to {address}', 'The greeting name leads to the sending address'],
    saw: [
      'The sending server says hello as {helo}, and that name leads to {address}.',
      'The greeting name (HELO) leads to the sending address.',
    ],
    why: ['Receivers can see that the server is who it says.'],
    who: ['Nobody needs to act.'],
  },
}
