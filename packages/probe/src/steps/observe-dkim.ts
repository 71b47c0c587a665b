import type { SenderInput } from '@waypost/core/plan'
import { providersOfDomain } from '@waypost/core/providers'
import { isSpfRecord, openedLists } from '@waypost/core/spf'
import { observeConfirmation } from './observe-confirmation.ts'
import { readMx } from './dns-answers.ts'
import { readTexts } from './read-texts.ts'
import { ask, type StepContext } from './step-context.ts'

/** Keys asked for in one run. */
const maxSelectors = 10

/**
 * Where the sender's domain takes mail, and the keys with which its mail is signed: under the selectors that were
 * named, else under those that a recognised provider gives every customer. Nothing lists the selectors of a domain,
 * so without either no key is asked for. Records `sender-domain.mx`, `dkim.selectors`, `dkim.key`
 * and, for a domain that is not there or can't be asked, `dns.confirmation`.
 * Source: RFC 6376 §3.6.2.1.
 */
export async function observeDkim(
  { mailDomain, selectors: named = [] }: SenderInput & { mailDomain: string },
  context: StepContext,
): Promise<void> {
  const subject = { kind: 'domain', name: mailDomain } as const
  const asked = ask({ name: mailDomain, type: 'MX' }, context)
  const looked = observeOwnMx(mailDomain, asked, context)
  if (named.length > 0) {
    const selectors = [...new Set(named)].slice(0, maxSelectors)
    const value = { selectors, source: 'named' as const, providers: [] }
    context.record('dkim.selectors', subject, { ok: true, elapsedMs: 0, value })
    await Promise.all([looked, ...selectors.map((selector) => observeKey(selector, mailDomain, context))])
    return
  }
  const [first, txt] = await Promise.all([asked, ask({ name: mailDomain, type: 'TXT' }, context)])
  const mx = readMx(first)
  const exchanges = mx.ok ? mx.value.records.map(({ exchange }) => exchange) : []
  const texts = txt.ok ? txt.value.records.filter(isSpfRecord) : []
  const lists = texts.flatMap((text) => openedLists(text, mailDomain).names)
  const providers = providersOfDomain(exchanges, lists).filter(({ dkimSelectors }) => dkimSelectors.length > 0)
  const selectors = providers.flatMap(({ dkimSelectors }) => dkimSelectors).slice(0, maxSelectors)
  const value = { selectors, source: 'provider' as const, providers: providers.map(({ name }) => name) }
  context.record('dkim.selectors', subject, { ok: true, elapsedMs: 0, value })
  await Promise.all([looked, ...selectors.map((selector) => observeKey(selector, mailDomain, context))])
}

/** Receivers refuse or put off what they can't look up, so its own name servers are asked before that is said. */
async function observeOwnMx(mailDomain: string, asked: ReturnType<typeof ask>, context: StepContext): Promise<void> {
  const observed = await asked
  context.record('sender-domain.mx', { kind: 'domain', name: mailDomain }, readMx(observed))
  if (observed.ok && observed.value.kind !== 'nxDomain') return
  const question = { name: mailDomain, type: 'MX' } as const
  const late = await observeConfirmation({ question, subject: { kind: 'sender', name: mailDomain }, observed }, context)
  if (late !== undefined) context.record('sender-domain.mx', { kind: 'domain', name: mailDomain }, readMx(late))
}

async function observeKey(selector: string, mailDomain: string, context: StepContext): Promise<void> {
  const name = `${selector}._domainkey.${mailDomain}`
  const observed = readTexts(await ask({ name, type: 'TXT' }, context))
  context.record('dkim.key', { kind: 'domain', name }, observed)
}
