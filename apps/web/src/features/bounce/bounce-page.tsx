import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react'
import { sendersQuery } from '../../api/queries.ts'
import { usePageTitle } from '../../ui/page-title.ts'
import { useCodeLinks } from '../codes/use-code-links.ts'
import { BounceBox } from './bounce-box.tsx'
import { holdBounce, heldBounce } from './held-bounce.ts'
import { useBounceReading } from './use-bounce-reading.ts'
import { WholeMessage } from './whole-message.tsx'

const loadFound = () => import('./bounce-found.tsx')
const BounceFound = lazy(async () => ({ default: (await loadFound()).BounceFound }))

const title = 'Read a bounce message'

/** Reads what a user forwarded, on this computer: what it is, why, whose side, how long the message still lives. */
export function BouncePage(): ReactElement {
  const [input, setInput] = useState(heldBounce)
  const state = useBounceReading(input)
  usePageTitle(state.phase === 'problem' ? `Error: ${title}` : title)
  useCodeLinks()
  // Loaded before it is needed: from a paste on this page asks for nothing.
  useEffect(() => void loadFound(), [])
  useQuery(sendersQuery)
  useEffect(() => holdBounce(input), [input])
  return (
    <>
      <h1 id="page-heading">{title}</h1>
      <p className="mt-2 max-w-text text-muted">
        Paste the whole message. We read it on this computer; nothing is sent until you start a check.
      </p>
      <BounceBox input={input} problem={state.phase === 'problem' ? state.problem : undefined} onInput={setInput} />
      {state.phase === 'slow' && <p className="mt-4">Reading…</p>}
      {state.phase === 'read' && (
        <Suspense>
          <BounceFound reading={state.reading} shown={state.shown} />
        </Suspense>
      )}
      {state.phase === 'empty' && (
        <section className="section" aria-labelledby="whole">
          <h2 id="whole">How to get the whole message</h2>
          <WholeMessage />
        </section>
      )}
    </>
  )
}
