import type { SavedSender } from '@waypost/contract'
import type { BounceNotice } from '@waypost/core/facts'
import { canonicalAddress } from '@waypost/core/target'
import { providerRequest, saidText } from '@waypost/core/words'
import { useState, type ReactElement } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field } from '../../ui/field.tsx'

/** The request for a reverse name, with the exact record. Nothing in it is left open: both values can be entered. */
export function RequestToProvider({ notice, saved }: { notice: BounceNotice; saved: SavedSender[] }): ReactElement {
  const ours = saved.find(({ isPartner }) => !isPartner)
  const [address, setAddress] = useState(notice.sendingAddress ?? ours?.addresses.find(isIp) ?? '')
  const [name, setName] = useState(nameFor(notice, ours))
  const isWhole = isIp(address.trim()) && name.trim().includes('.')
  const text = providerRequest({
    address: canonicalAddress(address.trim()) ?? address.trim(),
    wantedName: name.trim(),
    reply: saidText(notice),
    repliedAt: notice.lastAttemptAt ?? notice.noticedAt,
  })
  return (
    <>
      <h3 className="mt-6">The request to the internet provider</h3>
      <p className="mt-2 max-w-text">
        Only whoever provides the address can add its reverse DNS name (PTR). This is the request, with the exact
        record.
      </p>
      <Field
        id="provider-address"
        label="Our sending address"
        spellCheck={false}
        autoComplete="off"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Field
        id="provider-name"
        label="The name it is to get"
        hint="The name by which our mail server says hello, such as mail.brightwater.example."
        spellCheck={false}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {isWhole ? (
        <>
          <pre className="shown-text" tabIndex={0} role="region" aria-label="The request" translate="no">
            {text}
          </pre>
          <p className="actions">
            <CopyButton label="Copy the request to the provider" what="Request to the provider" text={() => text} />
          </p>
        </>
      ) : (
        <p className="mt-3">Enter the address and the full name, and the request is ready.</p>
      )}
    </>
  )
}

function isIp(text: string): boolean {
  return canonicalAddress(text) !== undefined
}

/** The greeting name that is saved, else the server that wrote the notice, when it is ours. */
function nameFor({ writer, reportingMta }: BounceNotice, ours: SavedSender | undefined): string {
  const greeting = ours?.heloName ?? ''
  if (greeting !== '') return greeting
  return writer === 'ours' && reportingMta?.includes('.') ? reportingMta : ''
}
