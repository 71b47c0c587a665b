import { setTimeout as sleep } from 'node:timers/promises'

/** What one check looked like from outside, in milliseconds since its POST was sent. */
export interface SeenCheck {
  runId: string
  acceptedMs: number
  firstEventMs: number
  finishedMs: number
}

/** A signed-in person, who uses the product's own HTTP interface and nothing else. */
export class Visitor {
  readonly #url: string
  readonly #cookie: string

  private constructor(url: string, cookie: string) {
    this.#url = url
    this.#cookie = cookie
  }

  /** Makes the first account of a new installation. */
  static async setUp({ url, setupUrl }: { url: string; setupUrl?: string }): Promise<Visitor> {
    const token = new URL(setupUrl ?? '').searchParams.get('token')
    const account = { token, name: 'Bench', email: 'bench@example.com', password: 'three blind mice 4' }
    const response = await post(`${url}/api/setup`, account)
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (response.status !== 201 || cookie === undefined) throw new Error(await response.text())
    return new Visitor(url, cookie)
  }

  async accept(check: { text: string; from?: string | null }): Promise<string> {
    const response = await post(`${this.#url}/api/checks`, { from: null, ...check }, this.#cookie)
    const body: unknown = await response.json()
    if (response.status !== 202) throw new Error(JSON.stringify(body))
    return (body as { runId: string }).runId
  }

  /** Starts all these checks, from several clients, and waits until each is over. */
  async checkAll(texts: string[]): Promise<void> {
    const waiting = [...texts]
    const runIds: string[] = []
    const client = async () => {
      for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) runIds.push(await this.accept({ text }))
    }
    await Promise.all(Array.from({ length: clients }, client))
    const deadlineMs = performance.now() + endsWithinMs
    for (const runId of runIds) await this.#untilOver(runId, deadlineMs)
  }

  /** The last runs end last, more or less: few are asked for twice. */
  async #untilOver(runId: string, deadlineMs: number): Promise<void> {
    for (;;) {
      const response = await fetch(`${this.#url}/api/runs/${runId}`, { headers: { cookie: this.#cookie } })
      const { state } = (await response.json()) as { state: string }
      if (state !== 'queued' && state !== 'running') return
      if (performance.now() > deadlineMs) throw new Error(`The check ${runId} is still ${state}`)
      await sleep(10)
    }
  }

  /** Starts a check and follows its stream to the end. */
  async check(check: { text: string; from?: string | null }): Promise<SeenCheck> {
    const startedMs = performance.now()
    const since = () => performance.now() - startedMs
    const runId = await this.accept(check)
    const acceptedMs = since()
    const headers = { cookie: this.#cookie }
    const stream = await fetch(`${this.#url}/api/runs/${runId}/events`, { headers })
    if (stream.body === null) throw new Error('The stream has no body')
    let firstEventMs: number | undefined
    let tail = ''
    for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
      tail = (tail + chunk).slice(-4_096)
      if (tail.includes('event: ')) firstEventMs ??= since()
      if (tail.includes('event: finished'))
        return { runId, acceptedMs, firstEventMs: firstEventMs ?? since(), finishedMs: since() }
    }
    throw new Error(`The stream of ${runId} ended before its run`)
  }
}

/** What is not over a minute after the last POST has failed the bench. */
const endsWithinMs = 60_000
const clients = 20

function post(url: string, body: unknown, cookie?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
}
