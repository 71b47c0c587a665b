import { queryOptions, useQuery } from '@tanstack/react-query'
import type { UnderstoodView } from '@waypost/contract'
import type { Target } from '@waypost/core/target'
import { BreakableText } from '@waypost/report'
import { useEffect, useState, type ReactElement } from 'react'
import { understoodQuery } from '../../api/queries.ts'
import { isAskable, localProblem } from './check-values.ts'
import { listLines } from './list-lines.ts'

const debounceMs = 300

/** What a check of the typed text would be about. Visible text that describes the field; never announced by itself. */
export function Understood({ id, text }: { id: string; text: string }): ReactElement {
  const settled = useDebounced(text.trim())
  const canAsk = isAskable(settled)
  const answer = useQuery({ ...understoodQuery(settled), enabled: canAsk })
  const local = useQuery({ ...localQuery(settled), enabled: settled !== '' && !canAsk })
  const listed = listLines(settled)?.filter((line) => line !== '').length
  return (
    <p id={id} className="understood">
      <BreakableText>
        {canAsk ? words(answer.data) : settled === '' ? '' : listed ? listWords(listed) : (local.data ?? '')}
      </BreakableText>
    </p>
  )
}

/** What this computer alone can tell about a text. It is looked at again by the button of the form. */
export function localQuery(text: string) {
  return queryOptions({
    queryKey: ['local-problem', text.trim()],
    queryFn: async () => (await localProblem(text)) ?? '',
  })
}

function listWords(count: number): string {
  return `We understood: a list of ${count}. Each is checked by itself, without the choices below.`
}

/** While somebody types, only what is understood is said: what is not there yet is no mistake. */
function words(answer: UnderstoodView | undefined): string {
  return answer?.ok ? `We understood: ${understoodText(answer.target)}` : ''
}

/** The target in words, such as "the domain fabrikam.example (from lee@fabrikam.example)". */
export function understoodText(target: Target): string {
  const name = target.domain ?? target.ip ?? ''
  const written = target.domainUnicode === undefined ? name : `${target.domainUnicode}, written ${name} in the DNS`
  const isMixed = target.notes.includes('mixed-scripts')
  const shown = isMixed ? `${written} (with letters of two alphabets: make sure it is the name you mean)` : written
  switch (target.kind) {
    case 'address':
      return `the domain ${shown} (from ${target.mailAddress ?? target.input})`
    case 'domain':
      return `the domain ${shown}`
    case 'ip':
      return `the address ${shown}, as one that sends mail`
    case 'sender':
      return `the domain ${shown}, as one that sends mail`
  }
}

function useDebounced(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), debounceMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
