import { pairKey } from '@waypost/contract'
import { Prisma } from './database.ts'
import { storableText } from './sanitise.ts'
import { type RunOptions, toJsonb } from './stored-json.ts'

/**
 * The id of a run of the last `withinSeconds` that does for the same pair exactly what is asked for, whoever asked for
 * it; the newest one. A ticket that differs makes another check: each is copied into its own ticket. 0 finds none.
 */
export function twinSql(
  { options, ticket }: { options: RunOptions; ticket: string | null },
  withinSeconds: number,
): Prisma.Sql {
  const { target, sender, isDeep, asksRecipient = false, asksOthers = false, bounce = null } = options
  const { domain, from } = pairKey(options)
  const storedTicket = ticket === null ? null : storableText(ticket)
  const { input: _input, notes: _notes, ...meant } = target
  return Prisma.sql`
    SELECT run.id FROM run JOIN pair ON pair.id = run.pair_id
    WHERE ${withinSeconds}::int > 0 AND pair.sender_key = ${storableText(from)}
      AND pair.recipient_domain = ${storableText(domain ?? '')}
      AND run.created_at > now() - make_interval(secs => ${withinSeconds}::int)
      AND run.state IN ('queued', 'running', 'done') AND (run.state <> 'queued' OR run.batch_id IS NULL) AND run.stop_requested_at IS NULL
      AND (run.options -> 'target') - 'input' - 'notes' = ${toJsonb(meant)}::jsonb
      AND run.options -> 'sender' = ${toJsonb(sender)}::jsonb
      AND COALESCE(run.options -> 'asksRecipient', 'false'::jsonb) = ${toJsonb(asksRecipient)}::jsonb
      AND COALESCE(run.options -> 'asksOthers', 'false'::jsonb) = ${toJsonb(asksOthers)}::jsonb
      AND COALESCE(run.options -> 'bounce', 'null'::jsonb) = ${toJsonb(bounce)}::jsonb
      AND run.options -> 'isDeep' = ${toJsonb(isDeep)}::jsonb
      AND (${storedTicket}::text IS NULL OR run.ticket = ${storedTicket})
    ORDER BY run.created_at DESC LIMIT 1`
}
