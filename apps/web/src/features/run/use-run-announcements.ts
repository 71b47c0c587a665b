import { useQueryClient } from '@tanstack/react-query'
import type { RunView } from '@waypost/contract'
import { actorOfVerdict, headline, stateWord } from '@waypost/core/words'
import { useEffect, useRef } from 'react'
import { startedHereKey } from '../../api/start-check.ts'
import { useAnnouncer } from '../../ui/status-region.tsx'
import { sayTime } from '../../ui/when.ts'
import type { SoFar } from './so-far.ts'

/** What was said about a run; at most 7 messages: start, servers, two problems, one wait, the end. */
interface Said {
  runId: string
  /** It ran while this page was open, or began here and was over before the page could show it running. */
  isNews: boolean
  servers: boolean
  problems: string[]
  wait: boolean
  end: boolean
}

/** Tells a screen reader how a run goes: its start, what was found, its end. Nothing when an older one is opened. */
export function useRunAnnouncements(run: RunView, soFar: SoFar | null): void {
  const announcer = useAnnouncer()
  const client = useQueryClient()
  const said = useRef<Said>(null)
  useEffect(() => {
    const isLive = run.state === 'queued' || run.state === 'running'
    if (said.current?.runId !== run.id) {
      const wasStartedHere = client.getQueryData(startedHereKey(run.id)) === true
      said.current = {
        runId: run.id,
        isNews: isLive || wasStartedHere,
        servers: false,
        problems: [],
        wait: false,
        end: false,
      }
      announcer.reset()
      if (isLive) announcer.say(`Check started, usually about ${run.usualSeconds ?? 12} seconds.`)
    }
    const now = said.current
    if (!now.isNews || now.end) return
    if (!isLive) {
      now.end = true
      client.setQueryData(startedHereKey(run.id), false)
      announcer.conclude(endWords(run))
      return
    }
    const hostCount = new Set(run.path.recipient?.servers.map(({ exchange }) => exchange)).size
    if (!now.servers && hostCount > 0) {
      now.servers = true
      announcer.say(hostCount === 1 ? '1 mail server found.' : `${hostCount} mail servers found.`)
    }
    if (soFar && now.problems.length < 2 && !now.problems.includes(soFar.cause)) {
      now.problems.push(soFar.cause)
      announcer.say(`Problem found: ${soFar.cause}.`, 'problem')
    }
  }, [announcer, client, run, soFar])

  // Once, when a server keeps silent for long.
  const silent = run.path.recipient?.servers.find(
    ({ cells }) => cells.answers.state === 'good' && cells.greeting.state === 'waiting',
  )?.exchange
  useEffect(() => {
    if (silent === undefined) return
    const timer = setTimeout(() => {
      if (!said.current || said.current.wait || said.current.end) return
      said.current.wait = true
      announcer.say(`Still waiting for ${silent}.`)
    }, 8_000)
    return () => clearTimeout(timer)
  }, [announcer, silent])
}

function endWords(run: RunView): string {
  if (run.state === 'failed') return 'Check failed because of a problem on our side.'
  const opening = run.state === 'stopped' ? 'Check stopped.' : 'Check finished.'
  if (!run.verdict) return opening
  const { verdict } = run
  const actor = actorOfVerdict(verdict, run.target.domain === null ? {} : { domain: run.target.domain }, (at) =>
    sayTime(at, new Date()),
  )
  return `${opening} ${stateWord(verdict.state)}. ${headline(verdict, (at) => sayTime(at, new Date()))} Who acts: ${actor}.`
}
