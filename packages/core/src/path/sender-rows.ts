import type { SenderInput } from '../plan/index.ts'
import type { PathCell, SenderRow } from './delivery-path.ts'
import { failureCell, findingCell, observedOf, unlookedCell, type PathSources } from './make-cell.ts'
import { blocklistsCell, senderDomainCells } from './sender-domain-cells.ts'

/**
 * What they see about us: one row for each address that sends, or one for the mail domain where it is known that no
 * address is.
 */
export function senderRows(sources: PathSources, sender: SenderInput | null): SenderRow[] {
  if (sender === null) return []
  const label = sender.label === undefined ? {} : { label: sender.label }
  const addresses = addressesOf(sources, sender)
  const isLookedUp = sources.facts.all('sender.address').length > 0
  if (addresses.length === 0 && isLookedUp && sender.mailDomain !== undefined) {
    const cells = { ...withoutAddress, ...senderDomainCells(sources, sender, undefined) }
    return [{ address: sender.mailDomain, ...label, cells }]
  }
  return addresses.map((address) => ({
    address,
    ...label,
    cells: {
      ptr: ptrCell(sources, address),
      wayBack: wayBackCell(sources, address),
      helo: heloCell(sources, sender, address),
      blocklists: blocklistsCell(sources, address),
      ...senderDomainCells(sources, sender, address),
    },
  }))
}

const noAddress: PathCell = { state: 'notApplicable' }
const withoutAddress = { ptr: noAddress, wayBack: noAddress, helo: noAddress, blocklists: noAddress }

function addressesOf({ facts }: PathSources, sender: SenderInput): string[] {
  const [fact] = facts.all('sender.address')
  if (fact?.observed.ok) return fact.observed.value.addresses
  return sender.address === undefined ? [] : [sender.address]
}

function ptrCell(sources: PathSources, address: string): PathCell {
  const observed = observedOf(sources, 'address.ptr', { kind: 'address', name: address, address })
  if (observed === undefined) return unlookedCell(sources)
  const finding = findingFor(sources, address, ['ptr-missing', 'ptr-zone-lame', 'ptr-generic', 'ptr-lookup-failed'])
  if (!observed.ok) return finding ? findingCell(finding, observed.elapsedMs) : failureCell(observed)
  const [first] = observed.value.records
  if (first === undefined) return finding ? findingCell(finding, observed.elapsedMs) : unlookedCell(sources)
  const named: PathCell = { state: 'good', note: 'ptr-name', args: { name: first.name }, elapsedMs: observed.elapsedMs }
  return finding?.code === 'ptr-generic' ? { ...named, state: finding.outcome } : named
}

function wayBackCell(sources: PathSources, address: string): PathCell {
  const finding = findingFor(sources, address, [
    'ptr-confirmed',
    'ptr-mismatch',
    'ptr-no-way-back',
    'ptr-lookup-failed',
  ])
  if (finding && observedPtr(sources, address)) return findingCell(finding)
  return observedPtr(sources, address) === false ? { state: 'notChecked' } : unlookedCell(sources)
}

/** Whether the address has a name: undefined while nobody knows. */
function observedPtr(sources: PathSources, address: string): boolean | undefined {
  const observed = observedOf(sources, 'address.ptr', { kind: 'address', name: address, address })
  return observed && observed.ok && observed.value.records.length > 0
}

function heloCell(sources: PathSources, sender: SenderInput, address: string): PathCell {
  if (sender.heloName === undefined) return { state: 'notApplicable', note: 'helo-not-known' }
  const name = sender.heloName
  const finding = sources.findings.find(
    ({ code, args }) => code.startsWith('helo-') && (args['address'] === undefined || args['address'] === address),
  )
  if (finding) return findingCell({ ...finding, args: { ...finding.args, name } })
  const observed = observedOf(sources, 'helo-name.address', { kind: 'host', name, address })
  return observed === undefined || observed.ok ? unlookedCell(sources) : failureCell(observed)
}

function findingFor({ findings }: PathSources, address: string, codes: string[]) {
  return codes
    .map((code) => findings.find((finding) => finding.code === code && finding.args['address'] === address))
    .find((finding) => finding !== undefined)
}
