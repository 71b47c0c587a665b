import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Timeline } from './timeline.ts'

const hooks = new URL('./child-hooks.ts', import.meta.url).href
const files = {
  api: fileURLToPath(new URL('../../src/server.ts', import.meta.url)),
  worker: fileURLToPath(new URL('../../src/worker.ts', import.meta.url)),
}
const ready = { api: /is ready/, worker: /waits for checks/ }

export interface ChildOptions {
  kind: 'api' | 'worker'
  name: string
  environment: Record<string, string>
  timeline: Timeline
}

/** One process of ours that is killed, frozen and started again. An end that nobody asked for is remembered. */
export class Child {
  readonly kind: 'api' | 'worker'
  readonly name: string
  /** Ends by itself, with what it said last. */
  readonly ownEnds: string[] = []
  readonly #options: ChildOptions
  #process: ChildProcess | undefined
  #isEndExpected = false
  #isRestarting = false
  #lastLines: string[] = []

  constructor(options: ChildOptions) {
    this.#options = options
    this.kind = options.kind
    this.name = options.name
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null && this.#process.signalCode === null
  }

  /** Resolves once it says that it is ready, or has ended. */
  async start(): Promise<void> {
    const { kind, environment, timeline } = this.#options
    const child = spawn(process.execPath, ['--import', hooks, files[kind]], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    this.#process = child
    this.#isEndExpected = false
    this.#lastLines = []
    timeline.note(`${this.name} starts as ${child.pid}`)
    const isReady = Promise.withResolvers<void>()
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      createInterface({ input: stream }).on('line', (line) => {
        this.#lastLines = [...this.#lastLines, line].slice(-20)
        timeline.note(`${this.name} says: ${line}`)
        if (ready[kind].test(line)) isReady.resolve()
      })
    }
    child.on('error', () => {})
    child.on('exit', (code, signal) => {
      timeline.note(`${this.name} ended with ${signal ?? code}`)
      if (!this.#isEndExpected)
        this.ownEnds.push(`${this.name} ended with ${signal ?? code}: ${this.#lastLines.join(' | ')}`)
      isReady.resolve()
    })
    await isReady.promise
  }

  signal(signal: NodeJS.Signals): void {
    if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') this.#isEndExpected = true
    this.#process?.kill(signal)
  }

  send(message: { shiftClockMs?: number; stallMs?: number }): void {
    if (this.isRunning && this.#process?.connected) this.#process.send(message, () => {})
  }

  /** Signals it and waits for its end; returns the exit code, null after a kill. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#process === undefined || !this.isRunning) return null
    const child = this.#process
    const exited = once(child, 'exit')
    this.signal(signal)
    await exited
    return child.exitCode
  }

  /** Ends it and starts it again. False while that is going on already: nothing is done. */
  async restart(signal: NodeJS.Signals, afterMs: number): Promise<boolean> {
    if (this.#isRestarting) return false
    this.#isRestarting = true
    try {
      await this.end(signal)
      await sleep(afterMs)
      await this.start()
      return true
    } finally {
      this.#isRestarting = false
    }
  }

  /** Memory and open files, as Linux tells them; zeros elsewhere. */
  footprint(): { residentMb: number; openFiles: number } {
    try {
      const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1]
      return { residentMb: Number(resident ?? 0) / 1_024, openFiles: readdirSync(`/proc/${this.pid}/fd`).length }
    } catch {
      return { residentMb: 0, openFiles: 0 }
    }
  }
}
