import { codePath, type CodeMeaning } from '@waypost/core/status-codes'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { Link } from 'wouter'

/** One meaning as facts: usual cause, whose side, what to do, and how mail admins know it. */
export function MeaningFacts({
  meaning,
  subject,
}: {
  meaning: CodeMeaning
  subject?: string | undefined
}): ReactElement {
  const { name, rfc, replyCodes, certainty } = meaning
  return (
    <dl className="words">
      <Fact name="Usual cause">{meaning.cause}</Fact>
      <Fact name="Whose side">{meaning.who}</Fact>
      <Fact name="What to do">{meaning.todo}</Fact>
      {subject !== undefined && <Fact name="It is about">{subject}</Fact>}
      {replyCodes !== undefined && (
        <Fact name="Seen beside">
          {replyCodes.map((replyCode, index) => (
            <Fragment key={replyCode}>
              {index > 0 && ', '}
              <Link href={codePath(`${replyCode}`)}>{replyCode}</Link>
            </Fragment>
          ))}
        </Fact>
      )}
      {(name !== undefined || rfc !== undefined) && (
        <Fact name="Mail admins say">
          {[...(name === undefined ? [] : [name]), ...(rfc === undefined ? [] : [`RFC ${rfc}`])].join(', ')}
        </Fact>
      )}
      {certainty === 'usually' && <Fact name="How sure">Usually so: known from practice, not from a document.</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
