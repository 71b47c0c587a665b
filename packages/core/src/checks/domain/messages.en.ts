import type { TopicMessages } from '../finding-messages.ts'
import type { domainCodes } from './codes.ts'

const whyLookupFails = [
  "{outcome, select, stops {Senders can't find the mail servers, so messages wait and are returned if this lasts.} risk {Senders often can't find the mail servers, so messages wait.} other {So we can't say where mail goes. It says nothing against them.}}",
  "Without an answer senders can't find the mail servers.",
] as const
const whoLookupFails = [
  '{outcome, select, unknown {Whoever runs this checker should look at its lookup service.} other {Their DNS admin ({domain}) must repair the name servers.}}',
  'Their DNS admin must look at the name servers.',
] as const

export const domainMessages: TopicMessages<typeof domainCodes> = {
  'domain-nxdomain': {
    title: ['{domain} does not exist', 'The domain does not exist'],
    saw: [
      '{isSaidByAuthority, select, true {The name servers in charge say} other {Our lookup service says}} that there is no domain {domain} (NXDOMAIN).',
      'There is no domain {domain} (NXDOMAIN).',
      'There is no such domain (NXDOMAIN).',
    ],
    why: ["Mail can't be delivered there. The name is spelled wrong, or the company gave it up."],
    who: ['The person who wrote the mail should check the spelling, or reach the recipient another way.'],
  },
  'domain-typing-error': {
    title: ['{domain} may be a typing error', 'The domain may be a typing error'],
    saw: [
      '{domain} does not exist, but {suggestion} does, and it takes mail.',
      'The domain does not exist, but one of nearly the same name takes mail.',
    ],
    why: ['A wrong letter sends mail to a domain that nobody has.'],
    who: [
      'The person who wrote the mail should say whether {suggestion} was meant.',
      'The person who wrote the mail should check the spelling.',
    ],
  },
  'domain-servfail': {
    title: [
      '{outcome, select, unknown {Our lookup of {domain} failed} other {The name servers of {domain} have a fault}}',
      'A lookup failed',
    ],
    saw: [
      '{outcome, select, unknown {Our lookup service failed, though the name servers for {zone} answer us.} other {{failedCount} of {serverCount} name servers for {zone} gave no usable answer (SERVFAIL).}}',
      '{outcome, select, unknown {Our lookup service gave no usable answer about {domain}{reason, select, servfail { (SERVFAIL)} refused { (REFUSED)} not_implemented { (NOTIMP)} format_error { (FORMERR)} cname_loop {: that name is an alias that leads back to itself} cname_chain {: that name leads over more aliases than we follow} bad_reply {: we could not read it} other {}}.} other {The name servers of {domain} gave no usable answer (SERVFAIL).}}',
      'A lookup of the domain failed (SERVFAIL).',
    ],
    why: whyLookupFails,
    who: whoLookupFails,
  },
  'domain-no-answer': {
    title: [
      '{outcome, select, unknown {Our lookup of {domain} got no answer} other {Name servers of {domain} do not answer}}',
      'A lookup got no answer',
    ],
    saw: [
      '{outcome, select, unknown {Our lookup service did not answer, though the name servers for {zone} do.} other {{failedCount} of {serverCount} name servers for {zone} did not answer.}}',
      '{outcome, select, unknown {{reason, select, tcp_failed {Our lookup service did not bring the long answer about {domain} to its end.} unreachable {Our lookup service could not be reached about {domain}.} other {Our lookup service did not answer about {domain}.}}} other {The name servers of {domain} did not answer.}}',
      'A lookup of the domain got no answer.',
    ],
    why: whyLookupFails,
    who: whoLookupFails,
  },
  'domain-answers-differ': {
    title: ['Answers about {domain} differ', 'Answers about the domain differ'],
    saw: [
      'Our lookup service and the name servers of {domain} give different answers.',
      'Our lookup service and the name servers in charge give different answers.',
    ],
    why: ["One of them may hold a remembered answer (cache). We can't say which one senders see."],
    who: ['Nobody needs to act yet. Check again when the remembered answer has run out.'],
  },
  'domain-servers-contradict': {
    title: ['The name servers of {domain} contradict each other', 'The name servers contradict each other'],
    saw: [
      'One name server of {domain} knows where its mail goes. Another says that there is nothing.',
      'One name server knows where the mail goes. Another says that there is nothing.',
    ],
    why: ['Senders are told the one or the other, as chance has it, so some mail comes back.'],
    who: [
      'Their DNS admin ({domain}) must bring the name servers to one state.',
      'Their DNS admin must bring the name servers to one state.',
    ],
  },
  'domain-no-mail-here': {
    title: ['{domain} has no place for mail', 'The domain has no place for mail'],
    saw: [
      '{domain} lists no mail servers (MX) and has no address of its own.',
      'The domain lists no mail servers (MX) and has no address of its own.',
    ],
    why: ['There is nowhere to deliver to, so mail comes back.'],
    who: ['The person who wrote the mail should ask the recipient for another address.'],
  },
  'domain-cname-at-apex': {
    title: ['{domain} is an alias', 'The domain is an alias'],
    saw: ['{domain} is an alias (CNAME) for {target}.', 'The domain is an alias (CNAME) for another name.'],
    why: ['Mail follows the alias, but some servers handle it badly.'],
    who: ['Their DNS admin ({domain}) can replace the alias.', 'Their DNS admin can replace the alias.'],
  },
  'domain-exists': {
    title: ['{domain} exists', 'The domain exists'],
    saw: ['The name servers know {domain}.', 'The name servers know the domain.'],
    why: ['Mail can only go to a domain that exists.'],
    who: ['Nobody needs to act.'],
  },
}
