import type { ClientRequest, IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { connect as openSocket, isIP, isIPv6 } from 'node:net'
import { connect as openTls } from 'node:tls'
import type { FailureCode, Observed } from '@waypost/core/facts'
import { serverName } from '../dns/server-name.ts'
import { literalLookup } from '../net/literal-lookup.ts'
import { stopFailure } from '../net/stop-failure.ts'
import type { TlsTrust } from '../net/tls-trust.ts'
import type { Clock, GetWebFile, WebFile } from '../ports.ts'
import { sanitiseText } from '../text/sanitise.ts'
import { webFailure, type WebPhase } from './web-failure.ts'

const maxHeaderBytes = 16_384
/** Early hints and the like before the answer itself. */
const maxInterimAnswers = 20
const maxDetailCharacters = 300
const oldProtocols: ReadonlySet<string | null> = new Set(['TLSv1', 'TLSv1.1'])

/** A limit of ours that the other side broke. */
class WebLimitError extends Error {
  override readonly name = 'WebLimitError'
}

export interface WebGetterOptions {
  clock: Clock
  trust: TlsTrust
  /** The local address to dial from; holds for targets of its family only. */
  bindAddress?: string
  onDial?: (address: string, port: number) => void
}

/**
 * Fetches one small file over HTTPS from an address that the guard let pass. The certificate must prove the name, with
 * TLS 1.2 or newer. Redirects are told, not followed; a packed body is not unpacked; what exceeds `maxBytes` is cut.
 * Never rejects. Source: RFC 8461 §3.3.
 */
export function createWebGetter(options: WebGetterOptions): GetWebFile {
  return (from) =>
    new Promise((resolve) => {
      const { clock, bindAddress, trust } = options
      const { address, port, host, path, accept, signal } = from
      const startedMs = clock.nowMs()
      let phase: WebPhase = 'connect'
      let isAtOnce = true
      setImmediate(() => (isAtOnce = false))
      const look = () => ({
        server: serverName({ address, port }),
        elapsedMs: Math.round(clock.nowMs() - startedMs),
      })
      if (signal.aborted) return resolve({ ok: false, failure: stopFailure(signal), ...look() })
      options.onDial?.(address, port)
      const isBound = bindAddress !== undefined && isIP(bindAddress) === isIP(address)
      const socket = openSocket({
        host: address,
        port,
        family: isIPv6(address) ? 6 : 4,
        lookup: literalLookup,
        noDelay: true,
        ...(isBound && { localAddress: bindAddress }),
      })
      const stream = openTls({ socket, servername: host, secureContext: trust.context(), ALPNProtocols: ['http/1.1'] })
      const sent = request({
        createConnection: () => stream,
        host,
        path,
        maxHeaderSize: maxHeaderBytes,
        headers: { host, accept, 'accept-encoding': 'identity', 'user-agent': 'Waypost' },
      })
      const finish = (observed: Observed<WebFile>): void => {
        signal.removeEventListener('abort', onAbort)
        resolve(observed)
        sent.destroy()
        stream.destroy()
        socket.destroy()
      }
      const fail = (failure: FailureCode, detail?: string): void =>
        finish({ ok: false, failure, ...look(), ...(detail && { detail: sanitiseText(detail, maxDetailCharacters) }) })
      const onAbort = (): void => fail(stopFailure(signal))
      const onError = (error: Error): void => {
        if (error instanceof WebLimitError) return fail('http-malformed', error.message)
        const { failure, detail } = webFailure(error, phase, isAtOnce)
        fail(failure, detail)
      }
      signal.addEventListener('abort', onAbort)
      sent.on('error', onError)
      socket.on('error', onError)
      stream.on('error', onError)
      socket.once('connect', () => (phase = 'tls'))
      stream.once('secureConnect', () => {
        phase = 'http'
        const protocol = stream.getProtocol()
        if (oldProtocols.has(protocol)) fail('tls-handshake-failed', protocol ?? '')
      })
      countInterimAnswers(sent)
      sent.once('response', (response) => {
        void readAnswer(response, from.maxBytes).then((value) => finish({ ok: true, value, ...look() }), onError)
      })
      sent.end()
    })
}

function countInterimAnswers(sent: ClientRequest): void {
  let count = 0
  sent.on('information', () => {
    count += 1
    if (count > maxInterimAnswers) sent.destroy(new WebLimitError('answers without end before the answer'))
  })
}

/** Rejects when the other side ends it before its end. */
async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<WebFile> {
  const { statusCode = 0, headers } = response
  const { location } = headers
  const contentEncoding = headers['content-encoding']?.trim().toLowerCase()
  const isPacked = contentEncoding !== undefined && contentEncoding !== '' && contentEncoding !== 'identity'
  const answer = {
    statusCode,
    mediaType: sanitiseText((headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '', 100),
    ...(location !== undefined && { location: sanitiseText(location, maxDetailCharacters) }),
    ...(headers['retry-after'] !== undefined && { retryAfter: sanitiseText(headers['retry-after'], 100) }),
    ...(isPacked && { contentEncoding: sanitiseText(contentEncoding, 100) }),
  }
  if (statusCode !== 200 || isPacked) {
    response.on('error', () => undefined)
    return { ...answer, body: new Uint8Array(), isCut: false }
  }
  const parts: Buffer[] = []
  let sizeBytes = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    sizeBytes += part.length
    if (sizeBytes > maxBytes) break
  }
  const body = Buffer.concat(parts)
  return { ...answer, body: body.subarray(0, maxBytes), isCut: body.length > maxBytes }
}
