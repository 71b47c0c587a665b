import type { BlocklistAnswer, BlocklistHealth } from './blocklist-facts.ts'
import type { BounceNotice } from './bounce-facts.ts'
import type { CheckerIdentity, OthersAsked, SenderAddress } from './checker-facts.ts'
import type {
  AddressRecord,
  AnsweredQuestion,
  Confirmation,
  DnsAnswer,
  MxRecord,
  PtrRecord,
  ReverseZone,
} from './dns-facts.ts'
import type { LikelyDomain, ZoneServers } from './name-server-facts.ts'
import type { Observed } from './observed.ts'
import type { AddressRegistration } from './registration-facts.ts'
import type { RouteSelection } from './route-facts.ts'
import type { DkimSelectors } from './sender-domain-facts.ts'
import type { EhloReply, SmtpReply, SmtpTurn, TcpConnection, TlsSession } from './smtp-facts.ts'
import type { Subject } from './subject.ts'
import type { TlsaRecord, WebAnswer } from './transport-facts.ts'

/** Every fact we know how to record: its name, and the shape of its value. The subject is in the comment. */
export interface FactTable {
  /** domain: where mail for the recipient of the notice goes; `at` is when it was given to us */
  'bounce.notice': BounceNotice

  /** domain */
  'domain.mx': DnsAnswer<MxRecord>
  /** domain: asked only when there is no MX, for the implicit one */
  'domain.a': DnsAnswer<AddressRecord>
  'domain.aaaa': DnsAnswer<AddressRecord>
  /** domain */
  'domain.routes': RouteSelection
  /** domain */
  'domain.name-servers': ZoneServers
  /** domain: asked only when it does not exist; what may have been meant, the likeliest first */
  'domain.likely': LikelyDomain[]
  /** host: an MX host */
  'host.a': DnsAnswer<AddressRecord>
  'host.aaaa': DnsAnswer<AddressRecord>
  /** the subject of the doubtful fact: domain, host, or address for a PTR */
  'dns.confirmation': Confirmation

  /** sender: name = what was given */
  'sender.address': SenderAddress
  /** address: a sending address, name = the same address */
  'address.ptr': DnsAnswer<PtrRecord>
  /** address: a sending address whose holder matters: it has no usable reverse name, or is looked at by itself */
  'address.reverse-zone': ReverseZone
  'address.registration': AddressRegistration
  /** host: name = a PTR name, address = the sending address; asked in that address's family */
  'ptr-name.address': DnsAnswer<AddressRecord>
  /** host: name = the HELO name of the saved sender, address = the sending address */
  'helo-name.address': DnsAnswer<AddressRecord>

  /** domain: the sender's mail domain */
  'sender-domain.txt': DnsAnswer<string>
  /** domain: the sender's mail domain; all that its permission list asks for, of TXT records the lists only */
  'spf.answers': AnsweredQuestion[]
  'sender-domain.mx': DnsAnswer<MxRecord>
  'dkim.selectors': DkimSelectors
  /** domain: name = where a key stands, `<selector>._domainkey.<mail domain>` */
  'dkim.key': DnsAnswer<string>
  /** domain: the sender's mail domain or one of its parents; asked at `_dmarc` below it */
  'dmarc.record': DnsAnswer<string>
  /** domain: name = where another domain says that it takes reports (RFC 9990 §4) */
  'dmarc.report-consent': DnsAnswer<string>

  /** zone: name = the list, address = the test address of the family that it must list */
  'blocklist.health': BlocklistHealth
  /** address: name = the list, address = the sending address */
  'blocklist.listing': BlocklistAnswer

  /** address: name = MX host, address = what was dialled */
  'smtp.turn': SmtpTurn
  'smtp.connect': TcpConnection
  'smtp.greeting': SmtpReply
  'smtp.ehlo': EhloReply
  'smtp.starttls': SmtpReply
  'smtp.tls': TlsSession
  /** address: the one mail server that was asked about the exact address */
  'smtp.mail': SmtpReply
  'smtp.rcpt': SmtpReply

  /** domain: TXT at `_mta-sts`; the policy file only when such a record is there */
  'mta-sts.record': DnsAnswer<string>
  'mta-sts.policy': WebAnswer
  /** domain: TXT at `_smtp._tls` */
  'tls-rpt.record': DnsAnswer<string>
  /** host: an MX host that is dialled; TLSA at `_25._tcp` of it */
  'dane.records': DnsAnswer<TlsaRecord>
  /** zone: the root, which is signed; asked when TLSA records came and no answer was authenticated */
  'dane.root': DnsAnswer<string>

  /** host: a control host; address list as text */
  'control.address': DnsAnswer<AddressRecord>
  /** address: name = control host */
  'control.turn': SmtpTurn
  'control.connect': TcpConnection
  'control.greeting': SmtpReply

  /** checker */
  'checker.identity': CheckerIdentity
  /** checker: asked for with a failed connection only; public addresses of this machine, none that a router shows */
  'checker.own-addresses': string[]
  /** checker: only when it was asked whether others answer too */
  'others.asked': OthersAsked
  /** address: our own source address */
  'checker.ptr': DnsAnswer<PtrRecord>
  /** host: our EHLO name */
  'checker.ehlo-address': DnsAnswer<AddressRecord>
}

export type FactName = keyof FactTable

/** One observation, written down before anybody judges it. `at` is ISO 8601 in UTC, when the look ended. */
export interface Fact<Name extends FactName = FactName> {
  name: Name
  subject: Subject
  at: string
  observed: Observed<FactTable[Name]>
}

/** A fact of any name, discriminated by `name`. */
export type AnyFact = { [Name in FactName]: Fact<Name> }[FactName]

/** Grows when the shape of a stored fact changes; stored beside the facts of a run. */
export const FACTS_VERSION = 1
