import { codePath, explainCode, type CodeExplanation, type CodeMeaning } from '@waypost/core/status-codes'
import { codeSpeakers } from '@waypost/core/vocabulary'
import type { ReactElement } from 'react'
import { Link, useSearch } from 'wouter'
import { HelpPage } from '../help/help-page.tsx'
import { codesPath } from './code-filter.ts'
import { HiddenCause } from './hidden-cause.tsx'
import { MeaningFacts } from './meaning-facts.tsx'

/** One status code: what it means, its usual cause, who acts, what to do, and what others mean by it. */
export function CodePage({ code: text }: { code: string }): ReactElement {
  const whose = new URLSearchParams(useSearch()).get('whose')
  const speaker = codeSpeakers.find((candidate) => candidate === whose)
  const explained = explainCode(text, { whose: speaker })
  return explained === undefined ? <NoCode text={text} /> : <Explained explained={explained} />
}

function Explained({ explained }: { explained: CodeExplanation }): ReactElement {
  const { code, classText, subject, unknownText, meanings } = explained
  const [first, ...others] = meanings
  return (
    <HelpPage title={`${code} · Status codes`} heading={`What ${code} means`}>
      {unknownText !== undefined && <p>{unknownText}</p>}
      {first && <p className="text-lg">{first.means}</p>}
      {classText !== undefined && <p>{classText}</p>}
      {first && <Speaker meaning={first} />}
      {first && <MeaningFacts meaning={first} subject={subject} />}
      {isTimeOver(meanings) ? <HiddenCause isTimeOver /> : first?.hidesCause && <HiddenCause />}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">Others use {code} too</h2>
          <p>The same number can mean something else. The words beside it, or whose server it is, decide.</p>
          {others.map((meaning) => (
            <article key={`${meaning.whose} ${meaning.code} ${meaning.says ?? ''}`} className="mt-5">
              <h3>
                {meaning.speaker}
                {meaning.says === undefined ? '' : `: “${meaning.says}”`}
              </h3>
              <p>{meaning.means}</p>
              <MeaningFacts meaning={meaning} />
            </article>
          ))}
        </section>
      )}
      <h2>Another code</h2>
      <p>
        <OtherClass explained={explained} />
        <Link href="/help/codes">Search all status codes</Link>
      </p>
    </HelpPage>
  )
}

/** Whose meaning stands first, where it is not that of the standard. */
function Speaker({ meaning: { whose, speaker, says } }: { meaning: CodeMeaning }): ReactElement | null {
  if (whose === 'registry' || whose === 'smtp') return null
  return (
    <p>
      {speaker}: that is what it means there{says === undefined ? '' : `, beside the words “${says}”`}.
    </p>
  )
}

/** The code that only says that the time was over, whoever says it. */
function isTimeOver(meanings: readonly CodeMeaning[]): boolean {
  return meanings.some(({ code, hidesCause }) => hidesCause && /^(.\.4\.7|5\.4\.300|447)$/.test(code))
}

/** 5.4.7 beside 4.4.7: the same subject, with the other end. */
function OtherClass({ explained: { code, meanings } }: { explained: CodeExplanation }): ReactElement | null {
  const [first = '', ...rest] = code.split('.')
  if (rest.length === 0 || !meanings.some((meaning) => meaning.code.startsWith('x.'))) return null
  const other = [first === '4' ? '5' : '4', ...rest].join('.')
  return (
    <>
      In the standard, <Link href={codePath(other)}>{other}</Link> says the same of a message that{' '}
      {other.startsWith('4') ? 'is still tried' : 'was given up'}.{' '}
    </>
  )
}

function NoCode({ text }: { text: string }): ReactElement {
  return (
    <HelpPage title="No status code" heading="This is no status code">
      <p>
        “{text.slice(0, 60)}” is not a number that mail servers use. A status code looks like 4.4.7, 5.7.606 or 550.
      </p>
      <p>
        <Link href={codesPath({ q: text.slice(0, 300), whose: '' })}>Search for these words</Link>, or{' '}
        <Link href="/help/codes">show all codes</Link>.
      </p>
    </HelpPage>
  )
}
