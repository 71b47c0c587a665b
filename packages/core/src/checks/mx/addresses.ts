import type { FactReader, Route } from '../../facts/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { recipientDomain } from '../reading/domain-facts.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { routeSelection } from '../reading/reachability.ts'
import { mxCodes } from './codes.ts'

/**
 * Can the listed servers' addresses be reached by the rest of the world, and do they differ? Empty until all routes
 * are known. Source: RFC 6890 (addresses that are not public), RFC 5321 §5.2 (IPv4 and IPv6).
 */
export function judgeAddresses(facts: FactReader, context: JudgeContext): Finding[] {
  const domain = recipientDomain(context)
  const routes = routeSelection(facts, context)
  if (domain === undefined || routes.length === 0) return []
  return [
    ...judgeNotPublic(routes, domain, context),
    ...judgeShared(routes, domain, context),
    ...judgeIpv6Only(routes, domain, facts, context),
  ]
}

function judgeNotPublic(routes: Route[], domain: string, context: JudgeContext): Finding[] {
  const make = findingMaker(mxCodes, context)
  return routes
    .filter(({ addressClass }) => addressClass !== 'public' && addressClass !== 'allowed')
    .map(({ exchange, address, addressClass }) =>
      make(
        'mx-host-private',
        { kind: 'address', name: exchange, address },
        { exchange, address, addressClass, domain },
      ),
    )
}

function judgeShared(routes: Route[], domain: string, context: JudgeContext): Finding[] {
  const make = findingMaker(mxCodes, context)
  return [...Map.groupBy(routes, ({ address }) => address)].flatMap(([address, sharing]) => {
    const exchanges = [...new Set(sharing.map(({ exchange }) => exchange))]
    const [first] = exchanges
    if (first === undefined || exchanges.length < 2) return []
    return [make('mx-same-address', { kind: 'address', name: first, address }, { domain, address, exchanges })]
  })
}

/** Said only when every server was asked for IPv4 and answered that it has none. */
function judgeIpv6Only(routes: Route[], domain: string, facts: FactReader, context: JudgeContext): Finding[] {
  const make = findingMaker(mxCodes, context)
  if (routes.some(({ family }) => family === 4)) return []
  const lookups = [...facts.all('host.a'), ...facts.all('domain.a')]
  const areAllAnswered = lookups.length > 0 && lookups.every(({ observed }) => observed.ok)
  return areAllAnswered ? [make('mx-ipv6-only', { kind: 'domain', name: domain }, { domain })] : []
}
