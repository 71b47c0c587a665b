import { canonicalAddress } from './classify-address.ts'

/** Whether the name stands in the tree of reverse names. Source: RFC 1035 §3.5, RFC 3596 §2.5. */
export function isReverseName(name: string): boolean {
  return /(?:^|\.)(?:in-addr|ip6)\.arpa$/.test(name)
}

/** The address that a whole reverse name stands for, or undefined when the name is not whole. */
export function addressOfReverseName(name: string): string | undefined {
  const labels = name.split('.').slice(0, -2).reverse()
  if (name.endsWith('.in-addr.arpa')) {
    const isWhole = labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label) && Number(label) <= 255)
    return isWhole ? labels.map(Number).join('.') : undefined
  }
  const isWhole = labels.length === 32 && labels.every((label) => /^[0-9a-f]$/.test(label))
  return isWhole ? canonicalAddress((labels.join('').match(/.{4}/g) ?? []).join(':')) : undefined
}
