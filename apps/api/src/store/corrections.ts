import type { Correction, CorrectionRequest, CorrectionsView } from '@waypost/contract'
import { formatRunId } from '@waypost/contract'
import { actors, sides, verdictStates } from '@waypost/core/vocabulary'
import { recordAudit, type AuditActor } from './audit.ts'
import type { Database } from './database.ts'
import { storableText } from './sanitise.ts'
import { fromJsonb } from './stored-json.ts'

/** Stores what the verdict should have been, in place of what was said before. */
export async function saveCorrection(
  { prisma }: Database,
  runId: string,
  {
    correction,
    by,
    subjectName,
  }: { correction: CorrectionRequest; by: AuditActor & { id: string }; subjectName: string },
): Promise<void> {
  const { state, side, actor } = correction
  const values = { state, side, actor, text: storableText(correction.text), byId: by.id, at: new Date() }
  await prisma.$transaction(async (tx) => {
    await tx.correction.upsert({ where: { runId }, create: { runId, ...values }, update: values })
    await recordAudit(tx, { action: 'verdict-corrected', actor: by, subject: { id: runId, name: subjectName } })
  })
}

/** Takes it back; nothing happens where nothing was said. */
export async function removeCorrection(
  { prisma }: Database,
  runId: string,
  { by, subjectName }: { by: AuditActor; subjectName: string },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.correction.deleteMany({ where: { runId } })
    if (count === 0) return
    await recordAudit(tx, { action: 'correction-withdrawn', actor: by, subject: { id: runId, name: subjectName } })
  })
}

export async function readCorrection({ prisma }: Database, runId: string): Promise<Correction | null> {
  const row = await prisma.correction.findUnique({ where: { runId }, include: { by: { select: { name: true } } } })
  return row && correctionOf(row)
}

/** The newest first. */
export async function readCorrections({ prisma }: Database, limit: number): Promise<CorrectionsView['corrections']> {
  const rows = await prisma.correction.findMany({
    orderBy: [{ at: 'desc' }, { runId: 'desc' }],
    take: limit,
    include: { by: { select: { name: true } }, run: { include: { result: { select: { verdict: true } } } } },
  })
  return rows.map(({ run, ...row }) => {
    const verdict = run.result?.verdict ? fromJsonb('verdict', run.result.verdict) : null
    return {
      runId: formatRunId(run.id),
      target: fromJsonb('options', run.options).target,
      checkedAt: (run.finishedAt ?? run.createdAt).toISOString(),
      said: verdict && { state: verdict.state, side: verdict.side, actor: verdict.actor, primary: verdict.primary },
      correction: correctionOf(row),
    }
  })
}

interface Row {
  state: string | null
  side: string | null
  actor: string | null
  text: string
  at: Date
  by: { name: string }
}

function correctionOf({ state, side, actor, text, at, by }: Row): Correction {
  return {
    state: known(verdictStates, state),
    side: known(sides, side),
    actor: known(actors, actor),
    text,
    by: by.name,
    at: at.toISOString(),
  }
}

function known<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null
}
