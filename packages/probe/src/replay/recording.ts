import type { DnsAnswer, FailureCode, Observed, Question, TcpConnection, TlsSession } from '@waypost/core/facts'
import type { ServerAnswer, WebFile } from '../ports.ts'
import type { ProbeSettings } from '../settings.ts'

/** Everything the world answered to one run, and when: enough to carry the run out again without the world. */
export interface RecordedWorld {
  /** ISO 8601. */
  startedAt: string
  /** The settings that held, without keys of blocklists and without what is of one machine only. */
  settings: ProbeSettings
  dns: DnsLook[]
  connections: RecordedConnection[]
  webFiles: RecordedWebFile[]
}

/** In milliseconds since the recording began. */
interface Span {
  startMs: number
  endMs: number
}

/** One question to the resolvers until one answered (`any`), to each of them, or to one name server. */
export type DnsLook = Question & { options: string[] } & Span &
  (
    | { ask: 'any'; observed: Observed<DnsAnswer<string>> }
    | { ask: 'each'; each: { server: string; observed: Observed<DnsAnswer<string>> }[] }
    | { ask: 'server'; address: string; observed: Observed<ServerAnswer> }
  )

/** One connection to a mail server; `startMs` to `endMs` is how long it took to come to stand. */
export interface RecordedConnection extends Span {
  address: string
  port: number
  observed: Observed<TcpConnection>
  /** In the order in which they happened. */
  steps: ConnectionStep[]
}

/** What happened over a connection. `bytes` holds one character a byte. */
export type ConnectionStep =
  | { what: 'heard'; atMs: number; bytes: string }
  | { what: 'ended'; atMs: number }
  | { what: 'broke'; atMs: number; failure: FailureCode; message: string }
  | { what: 'said'; atMs: number; bytes: string; failure?: FailureCode }
  | { what: 'tls'; atMs: number; observed: Observed<TlsSession> }

/** One file that a web server was asked for. `body` holds one character a byte. */
export interface RecordedWebFile extends Span {
  address: string
  host: string
  path: string
  observed: Observed<Omit<WebFile, 'body'> & { body: string }>
}
