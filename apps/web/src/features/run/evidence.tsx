import { ageText } from '@waypost/core/words'
import { useQuery } from '@tanstack/react-query'
import type { RunView } from '@waypost/contract'
import { BreakableText } from '@waypost/report'
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { transcriptsQuery } from '../../api/queries.ts'

const Conversation = lazy(async () => ({ default: (await import('./conversation.tsx')).Conversation }))

/** The conversations with their mail servers. Fetched when the first one is opened. `onShown` hears that they are there. */
export function Evidence({ run, onShown }: { run: RunView; onShown: () => void }): ReactElement {
  useEffect(onShown, [onShown])
  const [isWanted, setIsWanted] = useState(false)
  const transcripts = useQuery({ ...transcriptsQuery(run.id), enabled: isWanted })
  const decidedBy = decidingReply(run)
  const theirs = new Set(run.path.recipient?.servers.map(({ exchange }) => exchange))
  const talks = inPathOrder(run)
  if (run.evidence.length === 0) return <p>No mail server was spoken to in this check.</p>
  return (
    <div className="finding-list">
      {talks.map(({ host, address, startedAt }) => {
        const transcript = transcripts.data?.transcripts.find(
          (candidate) => candidate.host === host && candidate.address === address && candidate.startedAt === startedAt,
        )
        return (
          <details
            key={`${host} ${address} ${startedAt}`}
            className="evidence disclosure"
            onToggle={(event) => event.currentTarget.open && setIsWanted(true)}
          >
            <summary>
              <span>
                Talk with <BreakableText>{`${host}, ${address}`}</BreakableText>
                <span className="block text-sm text-muted">
                  {utc(startedAt)}
                  {heardEarlier(run, host, address)}
                  {theirs.has(host) ? '' : ' · a known good mail server, asked to prove that port 25 works here'}
                </span>
              </span>
            </summary>
            {transcript ? (
              <Suspense fallback={<p className="p-3">Loading…</p>}>
                <Conversation transcript={transcript} decidedBy={decidedBy} />
              </Suspense>
            ) : (
              <p className="p-3">{transcripts.isError ? 'This conversation could not be loaded.' : 'Loading…'}</p>
            )}
          </details>
        )
      })}
    </div>
  )
}

/** That an earlier check held this conversation, and how much earlier. */
function heardEarlier({ path }: RunView, host: string, address: string): string {
  const row = path.recipient?.servers.find((candidate) => candidate.exchange === host && candidate.address === address)
  const earlier = row?.cells.answers.earlier
  return earlier ? ` · heard by an earlier check, ${ageText(earlier.ageSeconds)} before this one` : ''
}

/** As the servers stand in the path; known good servers, which stand in none, come last. */
function inPathOrder({ evidence, path }: RunView): RunView['evidence'] {
  const rows = path.recipient?.servers ?? []
  const place = ({ host, address }: RunView['evidence'][number]): number => {
    const index = rows.findIndex((row) => row.exchange === host && row.address === address)
    return index === -1 ? rows.length : index
  }
  return evidence.toSorted((a, b) => place(a) - place(b))
}

/** The reply that the deciding finding is about, when it is about one. */
function decidingReply({ verdict, findings }: RunView): string | undefined {
  const finding = findings.find(({ id }) => id === verdict?.because[0])
  const reply = finding?.args['reply']
  return typeof reply === 'string' ? reply : undefined
}

const utcFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

function utc(at: string): string {
  return `${utcFormat.format(new Date(at))} UTC`
}
