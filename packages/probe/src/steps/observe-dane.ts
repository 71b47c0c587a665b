import { createHash } from 'node:crypto'
import type { DnsAnswer, Observed, TlsaRecord } from '@waypost/core/facts'
import { readRecords } from './dns-answers.ts'
import { isHostName } from './host-name.ts'
import { observeConfirmation } from './observe-confirmation.ts'
import { ask, type StepContext } from './step-context.ts'

/** The usage that names the server's own certificate or key. Source: RFC 6698 §2.1.1. */
const endEntity = 3
/** As long as a SHA-512 in hexadecimal. */
const maxDataCharacters = 128

/**
 * Asks for the TLSA records of mail servers that are dialled. Records `dane.records` and, when there are some and
 * nothing of theirs was authenticated, `dane.root`: only who sees that the root is signed can say that they are not. A
 * question that failed is put to the name servers too (`dns.confirmation`) where senders wait for its answer. Source: RFC 7672 §2.2, RFC 6698 §3.
 */
export async function observeDane(exchanges: string[], context: StepContext): Promise<void> {
  const answers = await Promise.all(
    exchanges.filter(isHostName).map(async (exchange) => {
      const question = { name: `_25._tcp.${exchange}`, type: 'TLSA' } as const
      const answer = await ask(question, context)
      const observed = (await atRealName(exchange, context)) ?? readTlsa(answer)
      context.record('dane.records', { kind: 'host', name: exchange }, observed)
      if (!answer.ok && (await isAddressSigned(exchange, context))) {
        await observeConfirmation(
          { question, subject: { kind: 'host', name: question.name }, observed: answer },
          context,
        )
      }
      return observed.ok ? observed.value : undefined
    }),
  )
  const found = answers.filter((answer) => answer !== undefined && answer.records.length > 0)
  if (found.length === 0 || found.every((answer) => answer?.isAuthenticated === true)) return
  context.record('dane.root', { kind: 'zone', name: '' }, await ask({ name: '', type: 'SOA' }, context))
}

/**
 * Where a server's name is an alias that is signed all the way, its real name's records come first. Undefined when
 * there are none, or when they name an authority: which names then fit, we do not judge. Source: RFC 7672 §2.2.2.
 */
async function atRealName(
  exchange: string,
  context: StepContext,
): Promise<Observed<DnsAnswer<TlsaRecord>> | undefined> {
  const address = await ask({ name: exchange, type: 'A' }, context)
  const realName = address.ok && address.value.isAuthenticated ? address.value.cnameChain.at(-1) : undefined
  if (realName === undefined || !isHostName(realName)) return undefined
  const observed = readTlsa(await ask({ name: `_25._tcp.${realName}`, type: 'TLSA' }, context))
  const isUsable =
    observed.ok && observed.value.isAuthenticated && observed.value.records.every(({ usage }) => usage === endEntity)
  return isUsable && observed.value.records.length > 0 ? observed : undefined
}

/** Only then do senders ask. The answers are remembered from the way to the server. Source: RFC 7672 §2.2.2. */
async function isAddressSigned(exchange: string, context: StepContext): Promise<boolean> {
  const families = await Promise.all([
    ask({ name: exchange, type: 'A' }, context),
    ask({ name: exchange, type: 'AAAA' }, context),
  ])
  return families.some((family) => family.ok && family.value.isAuthenticated)
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
