/**
 * One story of the fake internet: what is published in the DNS, how its mail servers behave, what a helpdesk person
 * would enter, and exactly what Waypost must say. Every finding that is neither good nor listed is forbidden.
 */
export interface Scenario {
  /** Also the name of its file. */
  name: string
  /** One line for a list: what happened, in plain words. */
  story: string
  enter: {
    /** What is typed as recipient; null with a sender only. */
    target: string
    /** What is typed as sender, if anything. */
    from?: string
    /** Whether the exact address is to be asked about. */
    asksRecipient?: boolean
    /** Whether known mail servers of others are to be asked too. */
    asksOthers?: boolean
    /** The sender's mail domain. */
    sender?: string
    /** The name the sending server says in HELO. */
    helo?: string
    /** Under which the sender's keys stand. */
    selectors?: string[]
  }
  expect: {
    state: string
    primary: string
    side: string
    actor: string
    confidence: string
    /** Codes of all findings that are neither good nor notApplicable, each as often as it must occur. */
    findings: string[]
  }
  /** The blocklists that the operator named (WAYPOST_BLOCKLISTS); none where nothing is said. */
  blocklists?: string
  /** The registry that the operator named (WAYPOST_RDAP_URL); none is asked where nothing is said. */
  registry?: string
  /** The scenario needs port 25 closed for everybody, controls too. */
  isPort25Closed?: boolean
  /** The scenario needs something that answers on port 25 in place of everybody, controls too. */
  isIntercepted?: boolean
  /** The checker stands where the sender's mail server does: others see both at the address in `enter.from`. */
  isCheckerSender?: boolean
  /** Takes longer than some 3 s because something in it is silent or slow. */
  isSlow?: boolean
  dns: DnsWorld
  mail: MailHost[]
  /** Web servers that give out policies (MTA-STS) or registrations (RDAP). */
  web?: WebHost[]
  /** How the story goes on: what changes, and what a second check must say where the first one is remembered. */
  later?: {
    mail: Pick<MailHost, 'address' | 'behaviour'>[]
    expect: Pick<Scenario['expect'], 'state' | 'primary'>
  }
  /** Notices about mail of this story, and what a check that was given one must say. They were written at `noticedAt`. */
  bounced?: {
    /** In a few words, for the name of the test. */
    notice: string
    /** The whole message, or what a person copied out of it. */
    text: string
    expect: Omit<Scenario['expect'], 'findings'> & {
      /** The code of what the notice says. */
      finding: string
    }
  }[]
  /** What may change after the first check, one at a time, and what must come of asking one finding again. */
  verify?: {
    /** In a few words, for the name of the test. */
    change: string
    finding: string
    zones?: LabZone[]
    mail?: Pick<MailHost, 'address' | 'behaviour'>[]
    expect: { state: string; reason?: string; codes?: string[] }
  }[]
}

/** Zones to add to the fake internet. Names are absolute, without the final dot. */
export interface DnsWorld {
  zones: LabZone[]
}

export interface LabZone {
  /** Apex, such as `no-ptr.example` or `2.0.127.in-addr.arpa`. */
  apex: string
  /**
   * Zone-file lines without class: `owner TTL TYPE data`, owner and names absolute without the final dot. In a TLSA
   * record, `@server-key` stands for the SHA-256 of the key that all servers of a lab have.
   */
  records: string[]
  /** How its name servers behave; default: they answer. */
  behaviour?: DnsBehaviour
  /** Its answers are signed, and those of every zone above it: resolvers say so with the AD bit (RFC 4035 §3.2.3). */
  isSigned?: boolean
  /** One entry for each name server, where they are not two of the same. Resolvers then go to those that answer. */
  servers?: LabNameServer[]
}

/** One name server that is not like the others of its zone. */
export interface LabNameServer {
  /** Default: the zone's own. */
  behaviour?: DnsBehaviour
  /** What it holds in place of the zone's lines. */
  records?: string[]
  /** It answers over UDP and refuses TCP. */
  isTcpClosed?: boolean
}

export type DnsBehaviour =
  | { kind: 'answer' }
  | { kind: 'servfail' }
  | { kind: 'refused' }
  | { kind: 'silent' }
  | { kind: 'slow'; delayMs: number }
  /** Over UDP only an empty, truncated reply; over TCP everything. */
  | { kind: 'truncate' }
  /** Its signatures are wrong: resolvers answer SERVFAIL unless checking is disabled; its own servers answer. */
  | {
      kind: 'bogus'
      /** Its own servers give out signatures that ran out then (ISO 8601). */ signaturesExpiredAt?: string
    }

/** One web server on its own loopback address, with HTTPS and one file. */
export interface WebHost {
  address: string
  /** In its certificate. */
  name: string
  path: string
  /** The file's lines; absent: 404. */
  lines?: string[]
  /** In place of a file: go there. */
  redirectsTo?: string
  /** What kind of certificate it shows; a good one when absent. */
  certificate?: CertificateKind
}

/** One mail server on its own loopback address. */
export interface MailHost {
  address: string
  name: string
  behaviour: MailBehaviour
}

export type MailBehaviour =
  /** A well-behaved server, with a good certificate of the lab's own authority, but for what is said here. */
  | {
      kind: 'good'
      starttls?: StarttlsBehaviour
      greetingDelayMs?: number
      /** The name in its greeting; its own when absent. */
      greetsAs?: string
      /** What it does in place of taking a hello. */
      hello?: { says: string[] } | 'closes'
      /** Its reply to MAIL, where it takes no sender, and to RCPT, where it takes no recipient. */
      sender?: string
      recipient?: string
      /** Written in its list of extensions in place of STARTTLS. */
      hidesStarttlsAs?: string
    }
  /** Nothing listens: the connection is refused. */
  | { kind: 'refuse' }
  /** Packets vanish: the connection attempt gets no answer. */
  | { kind: 'blackhole' }
  /** Accepts and says nothing. */
  | { kind: 'silent' }
  /** Accepts and closes at once. */
  | { kind: 'drop' }
  /** Greets with this reply (one line or several) and closes. */
  | { kind: 'greet'; lines: string[] }
  /** Sends these bytes, then closes. */
  | { kind: 'garbage'; bytes: string }
  /** Begins a greeting and never ends it: another line after each such time. */
  | { kind: 'endless'; everyMs: number }

export type StarttlsBehaviour =
  /** TLS comes to stand, with a certificate of this kind. */
  | CertificateKind
  /** TLS comes to stand, with TLS 1.1 at best. */
  | 'old-version'
  | 'none'
  /** 454. */
  | 'refused'
  /** Hangs up when it is asked for. */
  | 'closes'
  /** 220, and words of another protocol in place of TLS. */
  | 'broken'
  /** 220, and silence. */
  | 'hanging'
  /** 220, with more words in the same piece. */
  | 'injected'

export type CertificateKind = 'good' | 'expired' | 'expires-soon' | 'other-name' | 'self-signed' | 'chain-incomplete'
