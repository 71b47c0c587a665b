import { parseSender } from '@waypost/core/target'
import { type AddressView, addressViewSchema } from '@waypost/contract'
import * as z from 'zod/mini'
import { ProblemError } from '../http/problem.ts'
import { targetCodes } from '../http/problem-codes.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { targetProblem } from '../runs/target-problem.ts'
import type { App, Services } from '../services.ts'
import { type AddressFacts, readAddressFacts, readAddressPairs } from '../store/read-address.ts'
import { readSenders } from './saved-senders.ts'

const addressQuery = z.strictObject({ address: z.string().check(z.maxLength(64)) })

/** One address that sends: who runs it and what it is used for, from the checks that were made. */
export function addressRoutes(app: App, { database, settings }: Services): void {
  const policy = { allowedRanges: settings.probe.allowedRanges, allowedNames: settings.probe.allowedNames }

  app.get(
    '/api/addresses',
    { config: { access: 'viewer', about }, schema: { querystring: addressQuery } },
    async (request): Promise<AddressView> => {
      const parsed = parseSender(request.query.address, policy)
      if (!parsed.ok) throw new ProblemError(targetProblem({ field: 'address', problem: parsed.problem }))
      const { address } = parsed.sender
      if (address === undefined) {
        const problem = { code: 'bad-ip', subject: request.query.address } as const
        throw new ProblemError(targetProblem({ field: 'address', problem }))
      }
      const [facts, pairs, saved] = await Promise.all([
        readAddressFacts(database, address),
        readAddressPairs(database, address),
        readSenders(database),
      ])
      const users = saved.filter(({ addresses }) => addresses.includes(address))
      return {
        address,
        holder: holderOf(facts),
        senders: users.map(({ id, name, isPartner }) => ({ id, name, isPartner })),
        pairs: pairs.map(({ checkedAt, ...pair }) => ({ ...pair, checkedAt: checkedAt.toISOString() })),
      }
    },
  )
}

function holderOf({ registration, reverseZone }: AddressFacts): AddressView['holder'] {
  const seenAt = registration?.at ?? reverseZone?.at
  if (seenAt === undefined) return null
  const network = registration?.observed.ok ? registration.observed.value : undefined
  const zone = reverseZone?.observed.ok ? reverseZone.observed.value : undefined
  return {
    name: network?.holder ?? null,
    network: network?.name ?? network?.handle ?? null,
    country: network?.country ?? null,
    reverseZone: zone?.zone ?? null,
    nameServers: zone?.nameServers ?? [],
    seenAt,
  }
}

const about = {
  id: 'readAddress',
  tag: 'Checks',
  summary: 'Read what is known of a sending address',
  description:
    'Who runs it by the registry and by its reverse zone, as the newest checks saw it; which saved senders use it; to ' +
    'whom mail from it was checked. Looks nothing up.',
  answers: { 200: { description: 'The address, also when nobody checked it.', schema: addressViewSchema } },
  problems: targetCodes,
} satisfies RouteAbout
