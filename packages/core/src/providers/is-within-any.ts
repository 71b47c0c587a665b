import { isWithin } from '../target/is-within.ts'

/** Whether a name, however it is written, is one of these domains or below one. */
export function isWithinAny(name: string, domains: string[]): boolean {
  const lower = name.toLowerCase().replace(/\.$/, '')
  return domains.some((domain) => isWithin(lower, domain))
}
