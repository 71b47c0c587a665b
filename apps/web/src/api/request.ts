import type { Problem } from '@waypost/contract'
import { readProblem } from './read-problem.ts'
import { reportReachability } from './reachability.ts'

/** The API said no, in words a person can act on. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly code = 'problem'
  readonly problem: Problem
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null) {
    super(problem.detail)
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Nobody answered, or something between us and the API did in its place. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
  readonly code = 'unreachable'
}

/** Sends one request to our API and reads its JSON. Tells the page whether the API can be reached. */
export async function requestJson<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await send(method, path, body)
  const text = await response.text()
  if (response.ok) {
    reportReachability('reachable')
    const value: T = JSON.parse(text === '' ? 'null' : text)
    return value
  }
  const problem = readProblem(text)
  // A full queue refuses new checks only: everything else works.
  if (response.status === 503 && problem?.code !== 'queue-full') reportReachability('database-away')
  else if (problem) reportReachability('reachable')
  else reportReachability('unreachable')
  if (!problem) throw new UnreachableError(`${method} ${path}: ${response.status}`)
  throw new ProblemError(problem, readRetryAfter(response))
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
  } catch (cause) {
    reportReachability('unreachable')
    throw new UnreachableError(`${method} ${path}`, { cause })
  }
}

function readRetryAfter(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3_600) : null
}
