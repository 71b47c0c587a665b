import type { TopicMessages } from '../finding-messages.ts'
import type { nameserverCodes } from './codes.ts'

const whyLate = [
  "{outcome, select, risk {Lookups take long or fail, so senders can't always find the mail servers.} advice {Lookups go to the others, sometimes late. Mail still finds its way.} other {It may be our own network. It says nothing against them.}}",
  'Lookups may be late.',
] as const
const whoRepairs = [
  '{outcome, select, unknown {Whoever runs this checker can let it ask name servers straight (port 53).} other {Their DNS admin ({domain}) can repair {nameServers} or take it off the list.}}',
  'Their DNS admin can repair it or take it off the list.',
] as const

export const nameserverMessages: TopicMessages<typeof nameserverCodes> = {
  'nameserver-unreachable': {
    title: [
      '{outcome, select, unknown {Our questions to the name servers of {domain} got no answer} other {{count} of {serverCount} name servers of {domain} {count, plural, one {does} other {do}} not answer}}',
      'Name servers do not answer',
    ],
    saw: [
      'We asked {nameServers} straight about {zone}, and nothing came back in time.',
      'We asked name servers straight, and nothing came back in time.',
    ],
    why: whyLate,
    who: whoRepairs,
  },
  'nameserver-lame': {
    title: [
      '{outcome, select, unknown {Our questions to the name servers of {domain} got no real answer} other {{count} of {serverCount} name servers of {domain} {count, plural, one {does} other {do}} not know it}}',
      'Name servers do not know the domain',
    ],
    saw: [
      '{outcome, select, unknown {What answers for {nameServers} does not hold {zone}.} other {{nameServers} {count, plural, one {is} other {are}} listed for {zone}, but {count, plural, one {does} other {do}} not serve it.}}',
      'A listed name server does not serve the domain.',
    ],
    why: whyLate,
    who: whoRepairs,
  },
  'nameserver-no-address': {
    title: [
      '{count} of {serverCount} name servers of {domain} {count, plural, one {has} other {have}} no address',
      'A name server has no address',
    ],
    saw: [
      '{nameServers} {count, plural, one {is} other {are}} listed as name {count, plural, one {server} other {servers}} for {zone}, without an address.',
      'A listed name server has a name without an address.',
    ],
    why: whyLate,
    who: whoRepairs,
  },
  'nameserver-slow': {
    title: ['Name servers of {domain} are slow', 'Name servers are slow'],
    saw: [
      '{nameServers} took {seconds} seconds or more for an answer about {zone}.',
      'Name servers took longer than a second for an answer.',
    ],
    why: [
      '{outcome, select, risk {Lookups take so long that some senders give up and try later.} other {Mail still finds its way, a little later.}}',
      'Mail may find its way later.',
    ],
    who: ['Their DNS admin ({domain}) can look why.', 'Their DNS admin can look why.'],
  },
  'nameserver-disagree': {
    title: ['The name servers of {domain} contradict each other', 'The name servers contradict each other'],
    saw: [
      '{nameServers} {count, plural, one {lists} other {list}} other mail servers (MX) than the rest: {theirList} in place of {otherList}.',
      '{nameServers} {count, plural, one {lists} other {list}} other mail servers (MX) than the rest.',
      'Some name servers list other mail servers (MX) than the rest.',
    ],
    why: [
      '{outcome, select, risk {Some senders are told that nobody takes mail here, so some mail comes back.} other {Mail goes to one set of servers or the other, as chance has it.}}',
      'Where mail goes is left to chance.',
    ],
    who: [
      'Their DNS admin ({domain}) must bring the name servers to one state.',
      'Their DNS admin must bring the name servers to one state.',
    ],
  },
  'nameserver-serial-differs': {
    title: ['Name servers of {domain} hold different versions of its records', 'Name servers hold different versions'],
    saw: [
      '{nameServers} {count, plural, one {holds} other {hold}} an older version of {zone} than the rest: {olderSerial}, not {newerSerial}.',
      '{nameServers} {count, plural, one {holds} other {hold}} an older version than the rest.',
      'Some name servers hold an older version than the rest.',
    ],
    why: ['After a change this lasts for minutes. If it lasts for days, one of them no longer follows the others.'],
    who: [
      'Their DNS admin ({domain}) can look whether {nameServers} still {count, plural, one {gets} other {get}} copies of the zone.',
      'Their DNS admin can look whether each name server still gets copies of the zone.',
    ],
  },
  'nameserver-delegation-differs': {
    title: ['The name servers of {domain} are not listed the same everywhere', 'Name servers are not listed the same'],
    saw: [
      'The zone above {zone} names other name servers than the zone itself. Named in one place only: {nameServers}.',
      'The zone above names other name servers than the zone itself.',
    ],
    why: ['Questions may go to servers that nobody looks after any more. Today mail finds its way.'],
    who: [
      'Their DNS admin ({domain}) can bring both lists together, at the registrar and in the zone.',
      'Their DNS admin can bring both lists together, at the registrar and in the zone.',
    ],
  },
  'nameserver-glue-differs': {
    title: ['A name server of {domain} is listed with an old address', 'A name server is listed with an old address'],
    saw: [
      'The zone above gives out {staleAddresses} for {nameServers}. The zone itself names other addresses.',
      'The zone above gives out an address of a name server that the zone itself does not know.',
    ],
    why: ['Lookups that begin at that address go to the wrong place first. Today mail finds its way.'],
    who: [
      'Their DNS admin ({domain}) can have the address corrected at the registrar.',
      'Their DNS admin can have the address corrected at the registrar.',
    ],
  },
  'nameserver-is-alias': {
    title: ['A name server of {domain} is an alias', 'A name server is an alias'],
    saw: [
      '{nameServers} {count, plural, one {is} other {are}} listed as name {count, plural, one {server} other {servers}} for {zone}, but {count, plural, one {is an alias} other {are aliases}} (CNAME).',
      'A listed name server is an alias (CNAME) for another name.',
    ],
    why: ['The standard does not allow it, so some lookup services never ask there.'],
    who: [
      'Their DNS admin ({domain}) can list the real {count, plural, one {name} other {names}} in place of {nameServers}.',
      'Their DNS admin can list the real name.',
    ],
  },
  'nameserver-tcp-refused': {
    title: ['Name servers of {domain} refuse long answers', 'Name servers refuse long answers'],
    saw: [
      '{nameServers} {count, plural, one {answers} other {answer}} short questions, but not over TCP, which long answers need.',
      'Name servers answer short questions, but not over TCP, which long answers need.',
    ],
    why: ['Answers that do not fit one packet get lost. Today mail finds its way.'],
    who: ['Their DNS admin ({domain}) can open TCP port 53.', 'Their DNS admin can open TCP port 53.'],
  },
  'nameserver-single': {
    title: ['{domain} depends on one name server', 'The domain depends on one name server'],
    saw: [
      '{count, plural, one {{nameServers} is the only name server for {zone}.} other {{nameServers} are names for one address.}}',
      'There is one name server only.',
    ],
    why: ['If it fails, nobody can find the mail servers.'],
    who: [
      'Their DNS admin ({domain}) can add a second one elsewhere.',
      'Their DNS admin can add a second one elsewhere.',
    ],
  },
  'nameserver-answers': {
    title: [
      '{count, plural, one {The name server} other {All # name servers}} of {domain} {count, plural, one {answers} other {answer}}',
      'The name servers answer',
    ],
    saw: ['We asked {nameServers} straight, and each one answered for {zone}.', 'Each name server answered.'],
    why: ['Senders can look up the mail servers at any of them.'],
    who: ['Nobody needs to act.'],
  },
}
