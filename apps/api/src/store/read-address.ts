import type { Fact } from '@waypost/core/facts'
import type { VerdictState } from '@waypost/core/vocabulary'
import type { Database } from './database.ts'
import { fromJsonb } from './stored-json.ts'

const maxPairs = 100

/** What the newest check that looked at an address wrote down about who runs it; each undefined when none did. */
export interface AddressFacts {
  registration: Fact<'address.registration'> | undefined
  reverseZone: Fact<'address.reverse-zone'> | undefined
}

/** From the newest check of an address that has such a fact, by itself or with a recipient. */
export async function readAddressFacts({ prisma }: Pick<Database, 'prisma'>, address: string): Promise<AddressFacts> {
  // Only the facts that are asked for leave the database: a run has hundreds.
  const rows = await prisma.$queryRaw<{ facts: unknown }[]>`
    SELECT jsonb_path_query_array(run_result.facts,
      '$[*] ? ((@.name == "address.registration" || @.name == "address.reverse-zone") && @.subject.name == $address)',
      jsonb_build_object('address', ${address}::text)) AS facts
    FROM pair CROSS JOIN LATERAL
      (SELECT id, created_at FROM run WHERE run.pair_id = pair.id AND run.state = 'done'
       ORDER BY created_at DESC, id DESC LIMIT 3) AS run
    JOIN run_result ON run_result.run_id = run.id
    WHERE pair.sender_key = ${address}
    ORDER BY run.created_at DESC LIMIT 20`
  const facts = rows.flatMap((row) => fromJsonb('facts', row.facts)).filter(({ observed }) => observed.ok)
  return {
    registration: facts.find((fact) => fact.name === 'address.registration'),
    reverseZone: facts.find((fact) => fact.name === 'address.reverse-zone'),
  }
}

export interface AddressPair {
  domain: string
  state: VerdictState | null
  checkedAt: Date
}

/** To whom mail from an address was checked, with what the newest check that ended said. */
export async function readAddressPairs({ prisma }: Pick<Database, 'prisma'>, address: string): Promise<AddressPair[]> {
  return prisma.$queryRaw<AddressPair[]>`
    SELECT pair.recipient_domain AS domain, newest.verdict_state AS state, newest.created_at AS "checkedAt"
    FROM pair CROSS JOIN LATERAL
      (SELECT verdict_state, created_at FROM run WHERE run.pair_id = pair.id AND run.state = 'done'
       ORDER BY created_at DESC, id DESC LIMIT 1) AS newest
    WHERE pair.sender_key = ${address} AND pair.recipient_domain <> ''
    ORDER BY newest.created_at DESC LIMIT ${maxPairs}::int`
}
