import type { DeliveryPath } from '@waypost/core/path'
import { earlierReason } from '@waypost/core/words'
import type { ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'
import { pathMeaning, testedAddresses } from './path-meaning.ts'
import { ColumnName, PathStep, type RenderWaiting } from './path-step.tsx'
import { SenderPath } from './sender-path.tsx'
import { ServerCards, ServerTable } from './server-path.tsx'

const factColumns = ['domain', 'nameServers', 'mailServers', 'encryptionRule'] as const

/** The delivery path: what they see about the sender, and what we see of the recipient. */
export function PathView(props: {
  path: DeliveryPath
  senderLabel: string | null
  domain: string | null
  /** The exact address that was asked about. */
  mailAddress?: string | undefined
  vantage: string
  renderWaiting?: RenderWaiting | undefined
}): ReactElement {
  const { path, senderLabel, domain, mailAddress, vantage, renderWaiting } = props
  const { recipient } = path
  const meaning = [pathMeaning(path), testedAddresses(path), earlierReason(path)]
    .filter((text) => text !== '')
    .join(' ')
  return (
    <div className="path">
      <SenderPath rows={path.sender} label={senderLabel} renderWaiting={renderWaiting} />
      {recipient && (
        <section aria-label="What we see of the recipient" className="mt-6">
          <h3>
            What we see of <BreakableText>{domain ?? 'them'}</BreakableText>
          </h3>
          <ul className="path-facts">
            {factColumns.map((column) => {
              const cell = recipient[column]
              if (cell.state === 'notApplicable') return null
              return (
                <li key={column}>
                  <span className="text-muted">
                    <ColumnName column={column} isExplained />
                  </span>
                  <PathStep column={column} cell={cell} isReached renderWaiting={renderWaiting} />
                </li>
              )
            })}
          </ul>
          {recipient.servers.length > 0 && (
            <>
              <ServerTable rows={recipient.servers} {...{ mailAddress, renderWaiting }} />
              <ServerCards rows={recipient.servers} {...{ mailAddress, renderWaiting }} />
            </>
          )}
          {meaning !== '' && <p className="mt-3">{meaning}</p>}
          <p className="mt-1 text-sm text-muted">Checked from {vantage}.</p>
        </section>
      )}
    </div>
  )
}
