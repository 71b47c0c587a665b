import { useQuery } from '@tanstack/react-query'
import { evidenceOf, whoWrote, type BounceReading } from '@waypost/core/bounce'
import type { BounceNotice } from '@waypost/core/facts'
import { bounceSentences } from '@waypost/core/words'
import { CodeText } from '@waypost/report'
import { useEffect, useState, type ReactElement } from 'react'
import { sendersQuery } from '../../api/queries.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { DeadlineClock } from './deadline-clock.tsx'
import { FoundValues } from './found-values.tsx'
import { Happened } from './happened.tsx'
import { looksFake } from './looks-fake.ts'
import { MarkedText } from './marked-text.tsx'
import { Meaning } from './meaning.tsx'
import { missingWords } from './missing-words.ts'
import { NotABounce } from './not-a-bounce.tsx'
import { RecipientChoice } from './recipient-choice.tsx'
import { sayMoment } from './say-moment.ts'
import { SendBack } from './send-back.tsx'
import { StartFromBounce } from './start-from-bounce.tsx'
import { WholeMessage } from './whole-message.tsx'

/** What was found in a message, and what to do with it. */
export function BounceFound(props: { reading: BounceReading; shown: string }): ReactElement {
  const { reading: whole, shown } = props
  const reading = whole.kind === 'not-a-bounce' ? (whole.attached ?? whole) : whole
  const saved = useQuery(sendersQuery).data?.senders
  const senders = saved ?? []
  const [chosen, setChosen] = useState({ reading, index: 0 })
  const index = chosen.reading === reading ? chosen.index : 0
  const notices = noticesOf(reading, senders)
  const [first] = notices
  const notice = notices[index] ?? first
  const sentences = notice ? bounceSentences(notice, sayMoment) : []
  const said = sentences.slice(0, 2).join(' ')
  const announcer = useAnnouncer()
  useEffect(() => announcer.say(said, 'bounce'), [announcer, said])

  const warning = looksFake(reading, shown) && (
    <p className="notice">
      <strong>This may not be a real bounce. Do not open links in it.</strong> It has links, and nothing in it was
      written by a mail server as far as we can see.
    </p>
  )
  if (!notice || reading.kind === 'not-a-bounce') {
    return (
      <>
        {warning}
        <NotABounce />
      </>
    )
  }
  const isAboutDelivery = notice.kind === 'failed' || notice.kind === 'delayed'
  const missing = isAboutDelivery ? missingWords(notice) : undefined
  return (
    <>
      {warning}
      {reading !== whole && <p className="mt-4">We read the bounce that is attached to this message.</p>}
      {notices.length > 1 && (
        <RecipientChoice notices={notices} index={index} onChoose={(next) => setChosen({ reading, index: next })} />
      )}
      <section className="notice bounce-lead" aria-labelledby="lead">
        <h2 id="lead">In one sentence</h2>
        <p>
          <CodeText>{sentences.join(' ')}</CodeText>
        </p>
        <DeadlineClock notice={notice} />
        {missing && <p className="mt-2">{missing}</p>}
      </section>
      <div className="bounce-columns">
        <FoundValues notice={notice} />
        <div>
          <Happened notice={notice} />
          <Meaning notice={notice} />
        </div>
      </div>
      {isAboutDelivery && <StartFromBounce key={index} notice={notice} saved={senders} />}
      <SendBack notice={notice} saved={senders} sentences={sentences} />
      <MarkedText shown={shown} quotes={reading.quotes.filter(({ recipient = index }) => recipient === index)} />
      {missing && (
        <section className="section" aria-labelledby="whole">
          <h2 id="whole">How to get the whole message</h2>
          <WholeMessage />
        </section>
      )}
    </>
  )
}

/** One for each recipient; one alone when none is named. */
function noticesOf(reading: BounceReading, senders: Parameters<typeof whoWrote>[1]): BounceNotice[] {
  return Array.from({ length: Math.max(1, reading.recipients.length) }, (_, place) => {
    const evidence = evidenceOf(reading, place)
    return { ...evidence, ...whoWrote(evidence, senders) }
  })
}
