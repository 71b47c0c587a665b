import type { FindingView, RunView } from '@waypost/contract'
import { explainWords, findingWords } from '@waypost/core/words'
import { ExplainedText } from '@waypost/report'
import type { ReactElement } from 'react'
import { repeatOf } from '../../api/start-check.ts'
import { CheckNow } from '../pair/check-now.tsx'

/** What answers the question, the strongest first. */
const answers = [
  'sender-port25-closed',
  'others-answer',
  'others-few',
  'checker-port25-intercepted',
  'checker-port25-blocked',
]

/** “Is it only this recipient?”: the way to ask, or what a check that asked has found. */
export function OnlyThisRecipient({ run }: { run: RunView }): ReactElement {
  const found = answers.flatMap((code) => run.findings.find((finding) => finding.code === code) ?? [])[0]
  return (
    <section aria-labelledby="only-this-recipient" className="section">
      <h2 id="only-this-recipient" tabIndex={-1}>
        Is it only this recipient?
      </h2>
      {run.asksOthers ? <Answer finding={found} /> : <Question run={run} />}
    </section>
  )
}

function Question({ run }: { run: RunView }): ReactElement {
  return (
    <>
      <p className="mt-3 max-w-text">
        We can knock at mail servers of large providers from the same place. If they answer, the fault is at this
        recipient. No message is sent.
      </p>
      <CheckNow label="Test others too" request={repeatOf(run, { askOthers: true })} />
    </>
  )
}

function Answer({ finding }: { finding: FindingView | undefined }): ReactElement {
  if (!finding) return <p className="mt-3 max-w-text">This check did not come as far as asking others.</p>
  const { title, saw, why } = findingWords(finding)
  const [head = [], text = []] = explainWords([`${title}.`, `${saw} ${why}`])
  return (
    <p className="mt-3 max-w-text">
      <strong>
        <ExplainedText parts={head} />
      </strong>{' '}
      <ExplainedText parts={text} />
    </p>
  )
}
