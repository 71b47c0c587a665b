import type { TopicMessages } from '../finding-messages.ts'
import type { senderCodes } from './codes.ts'

export const senderMessages: TopicMessages<typeof senderCodes> = {
  'sender-address-unknown': {
    title: ['Which address sends for {name} is not known', 'The sending address is not known'],
    saw: [
      '{isMailDomain, select, true {{name} is a mail domain. Its mail may leave from another address than its own.} other {We found no address for {name}.}}',
      'We could not find the address of {name}.',
      'We could not find out which address sends.',
    ],
    why: ['Receivers judge the address that sends. So we could not check its reverse DNS name (PTR).'],
    who: ['Enter the address of the sending mail server. It stands in the headers of any message it sent.'],
  },
  'sender-behind-provider': {
    title: [
      '{isSeen, select, true {Mail leaves through {providers}} other {Mail likely leaves through {providers}}}',
      'Mail leaves through a provider',
    ],
    saw: [
      '{address} is a server of {providers}: its name is {name}, and that name leads back.',
      '{address} is a server of {providers}: the permission list (SPF) of {domain} says so.',
      '{address} is a server of {providers}.',
      'The permission list (SPF) of {domain} lets {providers} send its mail.',
      'The mail leaves through servers of a provider.',
    ],
    why: [
      'The names of such servers are the provider’s business, and receivers know them. So there is nothing to add.',
    ],
    who: ['Nobody needs to act. If receivers complain about such a server, the mail team can tell the provider.'],
  },
  'sender-domain-gone': {
    title: ['{domain} does not exist', 'The sender’s domain does not exist'],
    saw: [
      '{isSaidByAuthority, select, true {The name servers in charge say} other {Our lookup service says}} that there is no domain {domain} (NXDOMAIN).',
      'There is no domain {domain} (NXDOMAIN).',
      'There is no such domain (NXDOMAIN).',
    ],
    why: ['Nobody can answer such mail, so many servers refuse it.'],
    who: ["The sender's mail team must renew the domain, or send under one that exists."],
  },
  'sender-domain-unanswered': {
    title: ['{domain} can’t be looked up', 'The sender’s domain can’t be looked up'],
    saw: [
      '{isBogus, select, true {The signatures (DNSSEC) of {domain} are wrong, so careful lookup services refuse to answer.} other {No name server of {domain} answers for it.}}',
      'Lookups of the sender’s domain fail.',
    ],
    why: ['Receivers look up who sends. While they get no answer, many say “later”.'],
    who: ["The sender's mail team must have the name servers of the domain repaired."],
  },
  'sender-null-mx': {
    title: ['{domain} sends mail and takes none', 'The sender takes no mail'],
    saw: [
      'The sender’s domain {domain} says that it takes no mail at all (null MX).',
      'The sender’s domain says that it takes no mail at all (null MX).',
    ],
    why: ['Nobody can answer such mail, so servers may refuse it (5.7.27).'],
    who: ["The sender's mail team must list a mail server (MX) for the domain, or send under another one."],
  },
  'sender-port25-closed': {
    title: ['{address} can’t send mail out', 'The sender’s network does not let mail out'],
    saw: [
      'From {address}, {count, plural, one {# destination} other {# unrelated destinations}} failed on port 25 in the same way: {hosts}.',
      'From the sender’s own address, every destination failed on port 25 in the same way.',
    ],
    why: ['Mail servers talk to each other on port 25. Where a network closes it, no mail leaves.'],
    who: ['The sender’s internet provider or firewall admin must open port 25 to the outside.'],
  },
  'sender-address-known': {
    title: ['The sending address is known'],
    saw: [
      'The name {name} leads to {addresses}.',
      'The address that sends is {addresses}.',
      'We know which address sends.',
    ],
    why: ['Receivers judge the address that sends.'],
    who: ['Nobody needs to act.'],
  },
}
