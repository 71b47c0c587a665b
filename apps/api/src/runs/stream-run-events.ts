import type { FastifyReply, FastifyRequest } from 'fastify'
import { formatRunId, type RunEvent } from '@waypost/contract'
import type { Services } from '../services.ts'
import { readSession } from '../auth/sessions.ts'
import { signedIn } from '../http/access.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { makeRedactor } from '../http/redact-recipients.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import type { FollowedRun } from '../store/read-runs.ts'
import { readRunNews } from '../store/run-events.ts'
import { channels } from '../store/signals.ts'

/** NOTIFY is a hint that can be lost; the table is looked at this often without one. */
const lookEveryMs = 2_000

/**
 * Streams the events of a run after `afterSeq`, from whichever process the worker writes them. Ends with `bye` after
 * `finished`, when this server stops, and when the reader signed out.
 */
export async function streamRunEvents(
  {
    request,
    reply,
    run,
    afterSeq,
  }: { request: FastifyRequest; reply: FastifyReply; run: FollowedRun; afterSeq: number },
  { cookie, database, signals, streams }: Services,
): Promise<void> {
  const { sessionId, role } = signedIn(request)
  if (!streams.hasRoomFor(sessionId)) {
    throw new ProblemError(problems.tooMany(10, 'Too many checks are being followed at once. Close a page first.'))
  }
  const runId = run.id
  const shown = role === 'viewer' ? makeRedactor(run) : (body: RunEvent['body']) => body
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...headersSoFar(reply),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  let lastSeq = afterSeq
  let isLooking = false
  let mustLookAgain = false

  const stream = streams.open(raw, sessionId, {
    onBeat: () => void endUnlessSignedIn(),
    onEnd: () => {
      for (const stop of stopListening) stop()
      clearInterval(timer)
    },
  })
  const stopListening = [
    signals.listen(channels.runChanged, runId, () => void look()),
    signals.listen(channels.sessionEnded, sessionId, () => void endUnlessSignedIn()),
  ]
  const timer = setInterval(() => void look(), lookEveryMs)
  stream.write('retry: 2000\n\n')
  await look()

  async function look(): Promise<void> {
    mustLookAgain = true
    if (isLooking) return
    isLooking = true
    try {
      while (mustLookAgain && stream.isOpen) {
        mustLookAgain = false
        await writeNews()
      }
    } catch (error) {
      if (!isDatabaseAway(error)) request.log.warn({ err: error }, 'events could not be read')
    } finally {
      isLooking = false
    }
  }

  async function writeNews(): Promise<void> {
    const { events, isOver, hasMore } = await readRunNews(database, { id: runId, afterSeq: lastSeq })
    for (const event of events) write(event)
    if (hasMore) mustLookAgain = true
    else if (isOver) stream.bye('finished')
  }

  function write(event: RunEvent): void {
    lastSeq = event.seq
    const id = `${formatRunId(runId)}:${event.seq}`
    stream.write(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(shown(event.body))}\n\n`)
    if (event.type === 'finished') stream.bye('finished')
  }

  async function endUnlessSignedIn(): Promise<void> {
    try {
      const token = cookie.read(request)
      const reader = token === undefined ? undefined : await readSession(database.prisma, token, { isUse: false })
      if (reader === undefined) stream.bye('signed-out')
    } catch (error) {
      if (!isDatabaseAway(error)) request.log.warn({ err: error }, 'a session could not be read')
    }
  }
}

function headersSoFar(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]))
}
