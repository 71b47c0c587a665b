import type { SpfSurvey } from '../spf/index.ts'
import { providerOfExchange } from '../providers/index.ts'
import { readPermitted } from './permitted-senders.ts'

const maxHosts = 10

/** Hosts whose addresses may send for a domain: those that its list names, and its own mail servers. Ten at most. */
export function hostsWorthAsking(survey: SpfSurvey, exchanges: string[]): string[] {
  const { hosts } = readPermitted(survey)
  const own = exchanges.filter((name) => name !== '' && providerOfExchange(name) === undefined)
  return [...new Set([...hosts, ...own])].slice(0, maxHosts)
}
