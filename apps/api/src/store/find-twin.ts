import { pairKey } from '@waypost/contract'
import type { Database, Transaction } from './database.ts'
import { storableText } from './sanitise.ts'
import { type RunOptions, toJsonb } from './stored-json.ts'

/**
 * A run of the last `withinSeconds` that does for the same pair exactly what is asked for, whoever asked for it; the
 * newest one. A ticket that differs makes another check: each is copied into its own ticket.
 */
export async function findTwin(
  prisma: Database['prisma'] | Transaction,
  { options, ticket }: { options: RunOptions; ticket: string | null },
  withinSeconds: number,
): Promise<string | undefined> {
  const { target, sender, isDeep } = options
  const { domain, from } = pairKey(options)
  const { input: _input, notes: _notes, ...meant } = target
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT run.id FROM run JOIN pair ON pair.id = run.pair_id
    WHERE pair.sender_key = ${storableText(from)} AND pair.recipient_domain = ${storableText(domain ?? '')}
      AND run.created_at > now() - make_interval(secs => ${withinSeconds}::int)
      AND run.state IN ('queued', 'running', 'done') AND run.stop_requested_at IS NULL
      AND (run.options -> 'target') - 'input' - 'notes' = ${toJsonb(meant)}::jsonb
      AND run.options -> 'sender' = ${toJsonb(sender)}::jsonb
      AND run.options -> 'isDeep' = ${toJsonb(isDeep)}::jsonb
      AND (${ticket}::text IS NULL OR run.ticket = ${ticket})
    ORDER BY run.created_at DESC LIMIT 1`
  return rows[0]?.id
}
