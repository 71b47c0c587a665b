import type { SavedSender, SavedSenderRequest } from '@waypost/contract'

/** What the form holds: lists as one text. */
export interface SenderValues extends Omit<SavedSenderRequest, 'addresses' | 'domains' | 'selectors'> {
  addresses: string
  domains: string
  selectors: string
}

/** The defaults are those of Exchange Server: notice after 4 hours, give up after 2 days. */
export function valuesOf(saved: SavedSender | null): SenderValues {
  return {
    name: saved?.name ?? '',
    addresses: saved?.addresses.join('\n') ?? '',
    domains: saved?.domains.join('\n') ?? '',
    heloName: saved?.heloName ?? '',
    selectors: saved?.selectors.join(', ') ?? '',
    mailServer: saved?.mailServer ?? '',
    delayNoticeHours: saved?.delayNoticeHours ?? 4,
    giveUpHours: saved?.giveUpHours ?? 48,
    contact: saved?.contact ?? '',
    isPartner: saved?.isPartner ?? false,
    isDefault: saved?.isDefault ?? false,
  }
}

export function requestOfValues(values: SenderValues): SavedSenderRequest {
  const { addresses, domains, selectors, isPartner, isDefault } = values
  return {
    ...values,
    addresses: wordsOf(addresses),
    domains: wordsOf(domains),
    selectors: wordsOf(selectors),
    isDefault: isDefault && !isPartner,
  }
}

/** Separated by new lines, blanks or commas: whatever was pasted. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '')
}
