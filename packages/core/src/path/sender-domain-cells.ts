import type { Finding } from '../findings/index.ts'
import type { SenderInput } from '../plan/index.ts'
import type { PathCell, SenderColumn } from './delivery-path.ts'
import { findingCell, heaviest, heaviestCell, type PathSources } from './make-cell.ts'

const notApplicable: PathCell = { state: 'notApplicable' }

/** What the sender's mail domain publishes, as far as it concerns this address; undefined: no address is known. */
export function senderDomainCells(
  sources: PathSources,
  sender: SenderInput,
  address: string | undefined,
): Record<Extract<SenderColumn, 'spf' | 'dkim' | 'dmarc'>, PathCell> {
  if (sender.mailDomain === undefined) return { spf: notApplicable, dkim: notApplicable, dmarc: notApplicable }
  const cellOf = (topic: string) => heaviestCell(ofTopic(sources.findings, topic), sources)
  const spf = ofTopic(sources.findings, 'spf').filter(({ args }) =>
    [undefined, address].includes(textOf(args['address'])),
  )
  // What the list says of the address is the news, where nothing is wrong with the list.
  const result = spf.find(({ code }) => code.startsWith('spf-sender-'))
  const worst = heaviest(spf)
  const isInOrder = worst === undefined || worst.outcome === 'good' || worst.outcome === 'advice'
  return {
    spf: result && isInOrder ? findingCell(result) : heaviestCell(spf, sources),
    dkim: cellOf('dkim'),
    dmarc: cellOf('dmarc'),
  }
}

/** On how many of the lists that were asked the address stands; `notApplicable` when none is asked. */
export function blocklistsCell(sources: PathSources, address: string): PathCell {
  const isAsked = sources.stages?.includes('blocklists') === true || sources.facts.all('blocklist.listing').length > 0
  if (!isAsked) return notApplicable
  const said = ofTopic(sources.findings, 'blocklist').filter(({ args }) => args['address'] === address)
  const cell = heaviestCell(said, sources)
  const heard = said.filter(({ outcome }) => outcome !== 'unknown')
  if (heard.length === 0) return cell
  const clearCount = heard.filter(({ code }) => code === 'blocklist-clear').length
  return { ...cell, args: { ...cell.args, listedCount: heard.length - clearCount, listCount: heard.length } }
}

function ofTopic(findings: Finding[], topic: string): Finding[] {
  return findings.filter(({ code }) => code.startsWith(`${topic}-`))
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
