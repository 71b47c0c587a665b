import type { SenderView } from '@waypost/contract'
import type { ReactElement } from 'react'
import { NotAllowedNote } from '../account/roles.tsx'

/** The saved values for people who may not change them. */
export function SenderFacts({ saved }: { saved: SenderView }): ReactElement {
  return (
    <>
      <NotAllowedNote what="settings" />
      {saved === null ? (
        <p>Nothing is saved yet.</p>
      ) : (
        <dl className="facts">
          <Fact name="Name" value={saved.name} />
          <Fact name="Sending address" value={saved.address} />
          <Fact name="Greeting name (HELO)" value={saved.heloName || 'not saved'} />
          <Fact name="Mail domain" value={saved.domain || 'not saved'} />
          <Fact name="Selectors of the signature (DKIM)" value={saved.selectors.join(', ') || 'not saved'} />
          <Fact
            name="Notice time"
            value={saved.delayNoticeHours === 0 ? 'no delay notice' : `${saved.delayNoticeHours} hours`}
          />
          <Fact name="Give-up time" value={`${saved.giveUpHours} hours`} />
        </dl>
      )}
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
