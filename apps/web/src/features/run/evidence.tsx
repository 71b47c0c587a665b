import { useQuery } from '@tanstack/react-query'
import type { RunView } from '@waypost/contract'
import type { Transcript } from '@waypost/core/facts'
import { BreakableText, transcriptText, TranscriptView } from '@waypost/report'
import { useState, type ReactElement } from 'react'
import { transcriptsQuery } from '../../api/queries.ts'
import { CopyButton } from '../../ui/copy-button.tsx'

/** The conversations with their mail servers. Fetched when the first one is opened. */
export function Evidence({ run }: { run: RunView }): ReactElement {
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
                  {theirs.has(host) ? '' : ' · a known good mail server, asked to prove that port 25 works here'}
                </span>
              </span>
            </summary>
            {transcript ? (
              <Conversation transcript={transcript} decidedBy={decidedBy} />
            ) : (
              <p className="p-3">{transcripts.isError ? 'This conversation could not be loaded.' : 'Loading…'}</p>
            )}
          </details>
        )
      })}
    </div>
  )
}

function Conversation({
  transcript,
  decidedBy,
}: {
  transcript: Transcript
  decidedBy: string | undefined
}): ReactElement {
  const [showsMeaning, setShowsMeaning] = useState(true)
  const [wraps, setWraps] = useState(true)
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-2">
        <label className="check">
          <input type="checkbox" checked={showsMeaning} onChange={(event) => setShowsMeaning(event.target.checked)} />
          Plain words
        </label>
        <label className="check">
          <input type="checkbox" checked={wraps} onChange={(event) => setWraps(event.target.checked)} />
          Wrap lines
        </label>
        <CopyButton label="Copy raw" what="Conversation" text={() => transcriptText(transcript)} />
        <button type="button" className="button" onClick={() => download(transcript)}>
          Download .txt
        </button>
      </div>
      <TranscriptView transcript={transcript} showsMeaning={showsMeaning} wraps={wraps} decidedBy={decidedBy} />
    </div>
  )
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

function download(transcript: Transcript): void {
  const url = URL.createObjectURL(new Blob([transcriptText(transcript)], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `talk-with-${transcript.host}-${transcript.address.replaceAll(':', '-')}.txt`
  link.click()
  URL.revokeObjectURL(url)
}

const utcFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

function utc(at: string): string {
  return `${utcFormat.format(new Date(at))} UTC`
}
