import type { AddressRegistration, FailureCode, Observed } from '@waypost/core/facts'
import type { WebFile } from '../ports.ts'
import { readRegistration } from '../registry/read-registration.ts'
import { responsibleRegistry } from '../registry/responsible-registry.ts'
import { fetchFile } from './fetch-file.ts'
import { isHostName } from './host-name.ts'
import type { StepContext } from './step-context.ts'

const mediaTypes = 'application/rdap+json, application/json'
/** A registry sends on to the one that holds the network; more than that is no way to an answer. */
const maxRedirects = 3
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Asked too often, or overloaded. */
const restWanted: ReadonlySet<number> = new Set([429, 503])

/**
 * To whom a registry says that an address belongs: the one that the operator named, else the regional one that answers
 * for it. Redirects are followed to other hosts of the public internet only, each through the guard. Records
 * `address.registration`, or nothing where nobody may be asked. `signal` aborts when it may take no more time.
 * Source: RFC 9082 §3.1.1, RFC 9083 §5.4, RFC 7480 §5.2 (redirects), RFC 9224 §5 (who answers).
 */
export async function observeRegistration(address: string, context: StepContext, signal: AbortSignal): Promise<void> {
  const base = registryUrl(address, context)
  if (base === undefined) return
  const { registrations } = context.ports
  const observed = await registrations.recall(address, () => askRegistry(address, base, { context, signal }))
  context.record('address.registration', { kind: 'address', name: address, address }, observed)
}

function registryUrl(address: string, { settings: { registry } }: StepContext): string | undefined {
  switch (registry.kind) {
    case 'off':
      return undefined
    case 'named':
      return registry.url
    case 'responsible':
      return responsibleRegistry(address)
  }
}

interface Asking {
  context: StepContext
  signal: AbortSignal
}

async function askRegistry(
  address: string,
  base: string,
  { context, signal }: Asking,
): Promise<Observed<AddressRegistration>> {
  const { clock, registrations } = context.ports
  const startedMs = clock.nowMs()
  const elapsed = () => ({ elapsedMs: Math.round(clock.nowMs() - startedMs) })
  const fail = (failure: FailureCode, detail?: string): Observed<AddressRegistration> => ({
    ok: false,
    failure,
    ...elapsed(),
    ...(detail !== undefined && { detail }),
  })
  let url = URL.parse(`ip/${address}`, base)
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (url === null || !isAllowed(url, base)) return fail('not-allowed')
    const { hostname } = url
    if (!registrations.mayAsk(hostname)) return fail('held-back')
    const file = await fetchFile(placeOf(url, context), context, signal)
    if (!file.ok) return { ...file, ...elapsed() }
    const { statusCode, location, retryAfter } = file.value
    if (redirects.has(statusCode) && location !== undefined) {
      url = URL.parse(location, url.href)
      continue
    }
    if (restWanted.has(statusCode)) registrations.rest(hostname, retryAfter)
    if (statusCode !== 200) return fail('http-refused', String(statusCode))
    const value = readFile(file.value, { address, server: hostname })
    return value === undefined ? fail('http-malformed') : { ok: true, value, ...elapsed() }
  }
  return fail('http-malformed', 'more redirects than we follow')
}

/** HTTPS to a host with a name, at the usual port or that of the operator's own registry. */
function isAllowed(url: URL, base: string): boolean {
  const isPlain = url.username === '' && url.password === ''
  const isUsualPort = url.port === '' || url.port === URL.parse(base)?.port
  return url.protocol === 'https:' && isPlain && isUsualPort && url.hostname.includes('.') && isHostName(url.hostname)
}

function placeOf(url: URL, { settings, limits }: StepContext) {
  return {
    host: url.hostname,
    port: url.port === '' ? settings.httpsPort : Number(url.port),
    path: `${url.pathname}${url.search}`,
    accept: mediaTypes,
    maxBytes: limits.bytesPerRegistryAnswer,
  }
}

function readFile(
  { body, isCut, contentEncoding }: WebFile,
  about: { address: string; server: string },
): AddressRegistration | undefined {
  // A cut or packed answer is none.
  if (isCut || contentEncoding !== undefined) return undefined
  return readRegistration(new TextDecoder().decode(body), about)
}
