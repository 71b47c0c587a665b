import type { AddressClass, DnsAnswer, Observed, Question, TcpConnection, TlsSession } from '@waypost/core/facts'
import type { Limits, Timers } from '@waypost/core/plan'
import type { ListHealthMemory } from './dns/list-health-memory.ts'
import type { RegistryMemory } from './registry/registry-memory.ts'
import type { Turns } from './turns/turns.ts'

/**
 * The ways in which a probe touches the world. Everything above them is plain logic; tests and replays put others
 * in their place.
 */
export interface ProbePorts {
  resolver: Resolver
  guard: AddressGuard
  connect: Connect
  getWebFile: GetWebFile
  /** Who may be connected to a mail server's address now. */
  turns: Turns
  /** What is known of registrations, and which registries may be asked. */
  registrations: RegistryMemory
  /** Which blocklists passed their test within the last day. */
  listHealth: ListHealthMemory
  clock: Clock
}

export interface Clock {
  /** Milliseconds from any fixed point, never going back. */
  nowMs(): number
  /** The wall clock, for `at`. */
  now(): Date
  /** Resolves after the time, or early (without error) when the signal aborts. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>
}

declare const safe: unique symbol
/** An address that the guard let pass. Only it can make one, and sockets accept nothing else. */
export type SafeAddress = string & { [safe]: true }

export interface AddressGuard {
  classify(address: string): AddressClass
  /** The address itself when it is public or allowed, or undefined. */
  pass(address: string): SafeAddress | undefined
  /** Every address this process was ever allowed to contact, for proofs in tests: called on each pass that is dialled. */
  onDial?(address: string, port: number): void
}

/** One record as it came over the wire, names with RFC 1035 escapes. */
export interface WireRecord {
  name: string
  type: string
  ttlSeconds: number
  data: string
}

export interface Resolver {
  /**
   * The same resolver with the state of one run: one question is asked once, identical questions in flight share
   * their answer, and more than `limits.dnsQuestions` give `limit-reached`. Absent in fakes that need none.
   */
  forRun?(limits: Limits, timers: Timers): Resolver
  /**
   * Asks the configured resolvers, in order, until one gives an answer; a failure of all is the last failure.
   * Follows aliases inside the answer (and asks on) up to the plan's depth. Records of other owners or types are
   * ignored. Records are text: MX "10 host" (with `parseMxData`), A and AAAA the canonical address, PTR, NS and CNAME
   * the name, SOA "mname rname serial refresh retry expire minimum", TXT its strings joined. Names are lower-case
   * with RFC 1035 escapes and without the final dot; the root is ''.
   */
  ask(question: Question, options?: AskOptions): Promise<Observed<DnsAnswer<string>>>
  /** The same question at each configured resolver on its own. */
  askEach(
    question: Question,
    options?: AskOptions,
  ): Promise<{ server: string; observed: Observed<DnsAnswer<string>> }[]>
  /** One question straight at one name server, without recursion. Referrals come back as `delegation`. */
  askServer(server: SafeAddress, question: Question, options?: AskOptions): Promise<Observed<ServerAnswer>>
}

export interface AskOptions {
  signal?: AbortSignal
  /** RFC 4035 §3.2.2: ask the resolver not to validate. */
  checkingDisabled?: boolean
  /** Only of a name server: over TCP from the start. */
  isOverTcp?: boolean
  /** Only of a name server: its signatures too (the DO bit, RFC 4035 §3.2.1). */
  wantsSignatures?: boolean
}

export interface ServerAnswer extends DnsAnswer<string> {
  isAuthoritative: boolean
  /** The RRSIG records of the answer, when they were wanted: "covers algorithm labels ttl expires begins tag signer". */
  signatures?: string[]
  /** Name servers of a referral, with glue addresses from the additional section. */
  delegation?: { zone: string; nameServers: { name: string; addresses: string[] }[] }
}

/** Bytes in, bytes out, and an upgrade to TLS: nothing of SMTP. */
export interface Connection {
  tcp: TcpConnection
  /**
   * The next chunk, or undefined at the end of the stream. Rejects with a ConnectionError (net/connection-error.ts):
   * `reset` or `closed` by the other side; when the signal aborts, `reply-timeout` for a TimeoutError, its own
   * failure when the reason is a ConnectionError, else `stopped`.
   */
  read(signal: AbortSignal): Promise<Uint8Array | undefined>
  /** Resolves when the bytes are handed to the operating system. Rejects with a ConnectionError. */
  write(bytes: Uint8Array): Promise<void>
  /** TLS over this connection; the certificate is observed, never required to be good. */
  upgrade(options: { serverName: string; signal: AbortSignal }): Promise<Observed<TlsSession>>
  destroy(): void
}

export type Connect = (to: {
  address: SafeAddress
  port: number
  timeoutMs: number
  signal?: AbortSignal
}) => Promise<Observed<Connection>>

/** A file as a web server gave it out. Nothing of it was followed, unpacked or run. */
export interface WebFile {
  statusCode: number
  /** As in the fact of it (WebAnswer). */
  mediaType: string
  location?: string
  contentEncoding?: string
  /** RFC 9110 §10.2.3, as it was sent, cut at 100 characters. */
  retryAfter?: string
  /** Empty unless the status is 200 and the body is plain. */
  body: Uint8Array
  /** True when the body held more than `maxBytes`. */
  isCut: boolean
}

/** One file over HTTPS, from this very address: the name is for the certificate and the request. Never rejects. */
export type GetWebFile = (from: {
  address: SafeAddress
  port: number
  host: string
  path: string
  /** The media types that are welcome (RFC 9110 §12.5.1). */
  accept: string
  maxBytes: number
  signal: AbortSignal
}) => Promise<Observed<WebFile>>
