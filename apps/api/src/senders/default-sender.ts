import type { SavedSender, SavedSenderRequest, SenderRequest, SenderView } from '@waypost/contract'

/** Our usual mail server in short: its first address and its first domain. */
export function shortView(saved: SavedSender | null): SenderView {
  if (saved === null) return null
  const { id, name, heloName, selectors, delayNoticeHours, giveUpHours, updatedAt } = saved
  const [address = ''] = saved.addresses
  const [domain = ''] = saved.domains
  return { id, name, address, heloName, domain, selectors, delayNoticeHours, giveUpHours, updatedAt }
}

/** The short form over what is known: further addresses and domains, product and contact stay. */
export function fromShort({ address, domain, ...rest }: SenderRequest, known: SavedSender | null): SavedSenderRequest {
  const addresses = [address, ...(known?.addresses.slice(1) ?? [])]
  const domains = domain === '' ? [] : [domain, ...(known?.domains.slice(1) ?? [])]
  const { mailServer = '', contact = '' } = known ?? {}
  return { ...rest, addresses, domains, mailServer, contact, isPartner: false, isDefault: true }
}
