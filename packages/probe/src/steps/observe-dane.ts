import { createHash } from 'node:crypto'
import type { DnsAnswer, Observed, TlsaRecord } from '@waypost/core/facts'
import { readRecords } from './dns-answers.ts'
import { isHostName } from './host-name.ts'
import { ask, type StepContext } from './step-context.ts'

/** As long as a SHA-512 in hexadecimal. */
const maxDataCharacters = 128

/**
 * Asks for the TLSA records of mail servers that are dialled. Records `dane.records` and, when there are some and
 * nothing of theirs was authenticated, `dane.root`: only who sees that the root is signed can say that they are not.
 * Source: RFC 7672 §2.2, RFC 6698 §3.
 */
export async function observeDane(exchanges: string[], context: StepContext): Promise<void> {
  const answers = await Promise.all(
    exchanges.filter(isHostName).map(async (exchange) => {
      const observed = readTlsa(await ask({ name: `_25._tcp.${exchange}`, type: 'TLSA' }, context))
      context.record('dane.records', { kind: 'host', name: exchange }, observed)
      return observed.ok ? observed.value : undefined
    }),
  )
  const found = answers.filter((answer) => answer !== undefined && answer.records.length > 0)
  if (found.length === 0 || found.every((answer) => answer?.isAuthenticated === true)) return
  context.record('dane.root', { kind: 'zone', name: '' }, await ask({ name: '', type: 'SOA' }, context))
}

function readTlsa(observed: Observed<DnsAnswer<string>>): Observed<DnsAnswer<TlsaRecord>> {
  return readRecords(observed, (text) => {
    const [usage = 0, selector = 0, matchingType = 0] = text.split(' ', 3).map(Number)
    const data = text.split(' ')[3] ?? ''
    return {
      usage,
      selector,
      matchingType,
      associationData: data.slice(0, maxDataCharacters),
      ...(matchingType === 0 && {
        associationSha256: createHash('sha256').update(Buffer.from(data, 'hex')).digest('hex'),
      }),
    }
  })
}
