import type { DeliveryPath } from '@waypost/core/path'
import { earlierReason } from '@waypost/core/words'
import type { ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'
import { pathMeaning, testedAddresses } from './path-meaning.ts'
import { ColumnName, PathStep, type RenderWaiting } from './path-step.tsx'
import { SenderPath } from './sender-path.tsx'
import { ServerCards, ServerTable } from './server-path.tsx'

/** The delivery path: what they see about the sender, and what we see of the recipient. */
export function PathView(props: {
  path: DeliveryPath
  senderLabel: string | null
  domain: string | null
  vantage: string
  renderWaiting?: RenderWaiting | undefined
}): ReactElement {
  const { path, senderLabel, domain, vantage, renderWaiting } = props
  const meaning = [pathMeaning(path), testedAddresses(path), earlierReason(path)]
    .filter((text) => text !== '')
    .join(' ')
  return (
    <div className="path">
      <SenderPath rows={path.sender} label={senderLabel} renderWaiting={renderWaiting} />
      {path.recipient && (
        <section aria-label="What we see of the recipient" className="mt-6">
          <h3>
            What we see of <BreakableText>{domain ?? 'them'}</BreakableText>
          </h3>
          <ul className="path-facts">
            <li>
              <span className="text-muted">
                <ColumnName column="domain" isExplained />
              </span>
              <PathStep column="domain" cell={path.recipient.domain} isReached renderWaiting={renderWaiting} />
            </li>
            <li>
              <span className="text-muted">
                <ColumnName column="mailServers" isExplained />
              </span>
              <PathStep
                column="mailServers"
                cell={path.recipient.mailServers}
                isReached
                renderWaiting={renderWaiting}
              />
            </li>
          </ul>
          {path.recipient.servers.length > 0 && (
            <>
              <ServerTable rows={path.recipient.servers} renderWaiting={renderWaiting} />
              <ServerCards rows={path.recipient.servers} renderWaiting={renderWaiting} />
            </>
          )}
          {meaning !== '' && <p className="mt-3">{meaning}</p>}
          <p className="mt-1 text-sm text-muted">Checked from {vantage}.</p>
        </section>
      )}
    </div>
  )
}
