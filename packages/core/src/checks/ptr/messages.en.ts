import type { TopicMessages } from '../finding-messages.ts'
import type { ptrCodes } from './codes.ts'

export const ptrMessages: TopicMessages<typeof ptrCodes> = {
  'ptr-missing': {
    title: ['No reverse DNS name for {address}', 'No reverse DNS name for the sending address'],
    saw: [
      'We asked for the reverse DNS name (PTR) of {address}. {isSaidByAuthority, select, true {The name servers for {zone} hold none.} other {The answer was that there is none.}}',
      'We asked for the reverse DNS name (PTR) of {address}. There is none.',
      'The sending address has no reverse DNS name (PTR).',
    ],
    why: [
      'Many servers take no mail over IPv6 from such an address. Until {ipv6} has a name, the server can send over IPv4.',
      'Many servers answer “450, try later” to such an address, so mail waits and then dies (4.4.7).',
    ],
    who: [
      '{relay} runs this server, and only they can add the name. The sender’s mail team can tell them.',
      'The zone {ownZone} was handed over to {nameServers}. So the sender’s mail team must add the name there.',
      'At {cloud} the customer adds the name, {portal}. A registrar can’t: it keeps the names of domains.',
      '{provider} holds this address and must add the name: write to {contact}. A registrar can’t: it keeps the names of domains.',
      '{provider} holds this address and must add the name. A registrar can’t: it keeps the names of domains.',
      'Whoever runs {zone} must add the name, usually the internet provider. Its contact in the DNS is {contact}.',
      'Whoever runs {zone} must add the name, usually the internet provider: its name servers are {nameServers}.',
      'The internet provider of the sending address must add the name.',
    ],
  },
  'ptr-lookup-failed': {
    title: ['Reverse DNS name of {address} could not be read', 'Reverse DNS name could not be read'],
    saw: [
      '{address} has the reverse DNS name (PTR) {name}. We could not find out where that name leads.',
      'We asked for the reverse DNS name (PTR) of {address} and got no usable answer.',
      'We asked for the reverse DNS name (PTR) of the sending address and got no usable answer.',
    ],
    why: ["So we can't say what receivers see. It says nothing against the sender."],
    who: ['Check again in a few minutes. If it stays, whoever runs this checker should look at its lookup service.'],
  },
  'ptr-no-way-back': {
    title: ['Reverse DNS name of {address} leads nowhere', 'Reverse DNS name leads nowhere'],
    saw: [
      'The reverse DNS name (PTR) of {address} is {name}. That name has no address.',
      'The sending address has a reverse DNS name (PTR), but that name has no address.',
    ],
    why: ['Many servers check that the name points back. If it does not, they may delay or refuse the mail.'],
    who: [
      '{relay} runs this server and must correct it. The sender’s mail team can tell them.',
      "The sender's mail team must give {name} its address.",
      "The sender's mail team must give the name its address.",
    ],
  },
  'ptr-mismatch': {
    title: ['Reverse DNS name of {address} leads elsewhere', 'Reverse DNS name leads elsewhere'],
    saw: [
      'The reverse DNS name (PTR) of {address} is {name}. That name leads to {leadsTo}, not back.',
      'The reverse DNS name (PTR) of {address} is {name}. That name leads to another address.',
      'The reverse DNS name (PTR) of the sending address leads to another address.',
    ],
    why: ['Many servers check that the name points back. If it does not, they may delay or refuse the mail.'],
    who: [
      '{relay} runs this server and must correct it. The sender’s mail team can tell them.',
      "The sender's mail team must correct the address of {name}, or have the provider set another name.",
      "The sender's mail team must correct the name's address.",
    ],
  },
  'ptr-several': {
    title: ['{address} has {count} reverse DNS names', 'Several reverse DNS names for one address'],
    saw: [
      'The address {address} has {count} reverse DNS names (PTR), such as {names}.',
      'The sending address has more than one reverse DNS name (PTR).',
    ],
    why: ['Some servers read only one of them, and not always the same one.'],
    who: ['The internet provider can remove the names that are not needed.'],
  },
  'ptr-generic': {
    title: ['Reverse DNS name of {address} looks like a home line', 'Reverse DNS name looks like a home line'],
    saw: [
      'The reverse DNS name (PTR) of {address} is {name}. Providers give such names to home lines.',
      'The sending address has a reverse DNS name (PTR) of the kind that providers give to home lines.',
    ],
    why: ['Some companies refuse mail from such names, because much spam comes from home lines.'],
    who: [
      'The zone {ownZone} was handed over to {nameServers}. So the sender’s mail team can set another name there.',
      'At {cloud} the customer sets the name, {portal}. The mail server’s own name is best.',
      '{provider} can set another name, such as the mail server’s own. The way to them is {contact}.',
      '{provider} can set another name, such as the mail server’s own.',
      'The internet provider can set another name, such as the mail server’s own.',
    ],
  },
  'ptr-zone-lame': {
    title: ['Name servers for {zone} do not answer', "The provider's name servers do not answer"],
    saw: [
      '{failedCount} of {serverCount} name servers for {zone} gave no usable answer about {address}.',
      'The name servers that hold the reverse DNS name (PTR) of {address} gave no usable answer.',
      'The name servers that hold the reverse DNS name (PTR) gave no usable answer.',
    ],
    why: ['So the address looks nameless from time to time. Many servers delay or refuse mail from such an address.'],
    who: [
      '{relay} must repair these name servers. The sender’s mail team can tell them.',
      'The zone {ownZone} was handed over to {nameServers}. So the sender’s mail team must repair these.',
      '{provider} must repair these name servers. The contact is {contact}.',
      '{provider} must repair these name servers.',
      'The internet provider must repair these name servers. The contact in the DNS is {contact}.',
      'The internet provider must repair these name servers: {nameServers}.',
      'The internet provider must repair these name servers.',
    ],
  },
  'ptr-confirmed': {
    title: ['Reverse DNS name of {address} points back', 'Reverse DNS name points back'],
    saw: [
      'The reverse DNS name (PTR) of {address} is {name}, and that name points back.',
      'The sending address has a reverse DNS name (PTR), and that name points back.',
    ],
    why: ['Receivers can see that name and address belong together.'],
    who: ['Nobody needs to act.'],
  },
}
