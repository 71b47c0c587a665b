import type { Transcript, TranscriptLine } from '@waypost/core/facts'
import { transcriptMeaning } from '@waypost/core/words'
import type { ReactElement } from 'react'
import { CodeText } from './code-text.tsx'

/** A conversation line by line: seconds since the connection was begun, what was said, what it means. */
export function TranscriptView(props: {
  transcript: Transcript
  showsMeaning: boolean
  wraps: boolean
  /** The reply that decided the verdict, if it stands in this conversation. */
  decidedBy?: string | undefined
}): ReactElement {
  const { transcript, showsMeaning, wraps, decidedBy } = props
  return (
    <div className="scroll-region" role="region" aria-label={`Talk with ${transcript.host}`} tabIndex={0}>
      <table className="transcript" data-wraps={wraps}>
        <caption className="visually-hidden">
          Talk with {transcript.host}, {transcript.address}
        </caption>
        <thead>
          <tr>
            <th scope="col">Seconds</th>
            <th scope="col">Line</th>
            {showsMeaning && <th scope="col">Meaning</th>}
          </tr>
        </thead>
        <tbody>
          {transcript.lines.map((line, index) => (
            <tr key={index} data-decides={isDecisive(line, decidedBy) || undefined}>
              <td>{(line.atMs / 1000).toFixed(2)}</td>
              <td translate="no">
                <code>
                  {line.from === 'S' ? (
                    <>
                      S: <CodeText>{line.text}</CodeText>
                    </>
                  ) : (
                    lineText(line)
                  )}
                </code>
              </td>
              {showsMeaning && (
                <td>
                  {isDecisive(line, decidedBy) && <strong className="block">◆ This line decided it:</strong>}
                  {transcriptMeaning(line)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {transcript.isCut && <p className="text-muted">The rest was too long to keep.</p>}
    </div>
  )
}

/** The conversation as plain text, one line each, for a ticket or a file. */
export function transcriptText(transcript: Transcript): string {
  const head = `Talk with ${transcript.host} [${transcript.address}], ${transcript.startedAt}`
  const lines = transcript.lines.map((line) => `${(line.atMs / 1000).toFixed(2).padStart(7)} s  ${lineText(line)}`)
  return [head, ...lines, ''].join('\n')
}

function lineText(line: TranscriptLine): string {
  return line.from === 'note' ? `-- ${line.text}` : `${line.from}: ${line.text}`
}

function isDecisive(line: TranscriptLine, decidedBy: string | undefined): boolean {
  return line.from === 'S' && decidedBy !== undefined && decidedBy !== '' && decidedBy.startsWith(line.text)
}
