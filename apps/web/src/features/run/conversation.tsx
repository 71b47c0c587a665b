import type { Transcript } from '@waypost/core/facts'
import { transcriptText, TranscriptView } from '@waypost/report'
import { useState, type ReactElement } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'

/** One conversation with a mail server, and what can be done with it. */
export function Conversation({
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

function download(transcript: Transcript): void {
  const url = URL.createObjectURL(new Blob([transcriptText(transcript)], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `talk-with-${transcript.host}-${transcript.address.replaceAll(':', '-')}.txt`
  link.click()
  URL.revokeObjectURL(url)
}
