import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultBench } from './fault-bench.ts'
import { type Followed, followRun } from './follower.ts'
import { Random } from './random.ts'

export interface LoadReport {
  /** Ids that were answered with 202. */
  accepted: Map<string, string>
  /** Answers by status; `none` is a connection that broke. */
  answers: Map<string, number>
  /** How long a 503 took, and whether it said when to come back. */
  refusals: { tookMs: number; hasRetryAfter: boolean; atMs: number }[]
  followed: Promise<Followed>[]
  /** State and cause that a check of this text must come to; undefined where that is not known. */
  truthOf(input: string): string | undefined
}

export interface LoadOptions {
  seed: number
  everyMs: number
  /** Leaves out what takes its time by itself. */
  isQuick: boolean
  /** Ends the start of checks. */
  signal: AbortSignal
  /** Ends the followers. */
  settled: AbortSignal
}

/** Quick and slow stories of the lab, and domains nobody has, each asked for once: no limit on a domain is met. */
const quickStories = ['all-ok.example', 'no-ptr.example', 'null-mx.example', 'slow-greeting.example']
const slowStories = ['one-of-two.example', 'silent-server.example']
const maxFollowers = 24

/** Starts checks at a steady pace through all api processes until `signal`, and follows many of them to their end. */
export async function applyLoad(
  bench: FaultBench,
  { seed, everyMs, isQuick, signal, settled }: LoadOptions,
): Promise<LoadReport> {
  const random = new Random(seed)
  const stories = isQuick ? quickStories : [...quickStories, ...slowStories]
  const report: LoadReport = { accepted: new Map(), answers: new Map(), refusals: [], followed: [], truthOf }
  const posts = new Set<Promise<void>>()
  let following = 0

  const post = async (number: number): Promise<void> => {
    const url = bench.urls[number % bench.urls.length] ?? ''
    const cookie = bench.cookies[number % bench.cookies.length] ?? ''
    const startedAtMs = performance.now()
    try {
      const response = await fetch(`${url}/api/checks`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(whatToCheck(number)),
        signal: AbortSignal.timeout(20_000),
      })
      count(String(response.status))
      if (response.status === 503) {
        const hasRetryAfter = response.headers.has('retry-after')
        report.refusals.push({ tookMs: performance.now() - startedAtMs, hasRetryAfter, atMs: bench.timeline.nowMs })
      }
      if (response.status !== 202) return void (await response.arrayBuffer())
      const { runId } = (await response.json()) as { runId: string }
      bench.timeline.note(`${runId} accepted by ${url}`)
      report.accepted.set(runId, cookie)
      if (following >= maxFollowers) return
      following += 1
      const own = new Random(seed + number)
      report.followed.push(
        followRun(bench, { runId, cookie, random: own, signal: settled }).finally(() => (following -= 1)),
      )
    } catch {
      count('none')
    }
  }
  const count = (answer: string) => report.answers.set(answer, (report.answers.get(answer) ?? 0) + 1)
  const whatToCheck = (number: number) => {
    if (random.between(0, 1) < 0.6) return { text: `fault-${seed}-${number}.example`, from: null }
    return { text: random.oneOf(stories), from: `127.21.${100 + (number % 150)}.${random.whole(1, 250)}` }
  }

  for (let number = 0; !signal.aborted; number++) {
    const posting = post(number).finally(() => posts.delete(posting))
    posts.add(posting)
    await sleep(everyMs, undefined, { signal }).catch(() => {})
  }
  await Promise.all(posts)
  return report
}

/** What the load asks about comes from addresses of no story, so without a reverse name, as far as it comes at all. */
function truthOf(input: string): string {
  if (input.startsWith('fault-')) return 'blocked domain-gone'
  return input === 'null-mx.example' ? 'blocked no-mail-here' : 'delayed ptr-missing'
}
