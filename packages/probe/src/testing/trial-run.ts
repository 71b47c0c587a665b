import type { AnyFact, FactName, Observed, Route, TlsSession, WebAnswer } from '@waypost/core/facts'
import { makePlan, type Limits, type SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'
import { createAddressGuard } from '../guard/address-guard.ts'
import { stopFailure } from '../net/stop-failure.ts'
import type { Connect, GetWebFile, ProbePorts } from '../ports.ts'
import type { ProbeEvent } from '../probe-event.ts'
import { runPlan } from '../run-plan.ts'
import type { ProbeSettings } from '../settings.ts'
import { goodServer, ScriptedConnection, type Script } from './scripted-connection.ts'
import { ScriptedResolver, type Answers } from './scripted-resolver.ts'
import { ListHealthMemory } from '../dns/list-health-memory.ts'
import { RegistryMemory } from '../registry/registry-memory.ts'
import { createMemoryTurns } from '../turns/memory-turns.ts'
import type { Turns } from '../turns/turns.ts'
import { VirtualClock } from '../replay/virtual-clock.ts'

/** Documentation addresses stand for the internet; what is private stays private. */
const allowedRanges = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32']

export interface World {
  answers: Answers
  /** Answers of name servers, by address. */
  byServer?: Record<string, Answers>
  /** What is at an address; a good mail server where nothing is said. 'silent' never takes the connection. */
  mail?: Record<string, Script | 'refuse' | 'silent' | 'no-route'>
  /** What comes of TLS at an address; it works where nothing is said. */
  tls?: Record<string, Observed<TlsSession> | 'never'>
  /** What a web server at an address answers; nobody is there where nothing is said. */
  web?: Record<string, Observed<WebAnswer> | 'never'>
}

export interface Trial {
  domain?: string | null
  /** In place of a domain: with a mail address, it is asked about. */
  target?: Target
  sender?: SenderInput | null
  settings?: Partial<ProbeSettings>
  limits?: Partial<Limits>
  signal?: AbortSignal
  /** Absent: nobody else knocks, and nothing is remembered. */
  turns?: Turns
  /** Called with each event; true leaves the run early. */
  onEvent?: (event: ProbeEvent) => boolean
}

export const settings: ProbeSettings = {
  resolvers: [{ address: '192.0.2.53', port: 53 }],
  dnsPort: 53,
  smtpPort: 25,
  httpsPort: 443,
  allowedRanges,
  allowedNames: ['example', 'test'],
  controlHosts: [],
  ehloName: 'check.example.net',
  isEhloNameConfigured: true,
  mailFrom: '',
  vantage: 'here',
  addressGapMs: 0,
  reuseMs: 0,
  blocklists: [],
  registry: { kind: 'off' },
  optOutNames: [],
  timers: {},
}

/** Carries out a plan in a scripted world, in no time. */
export class TrialRun {
  readonly clock = new VirtualClock()
  readonly resolver: ScriptedResolver
  readonly connections: ScriptedConnection[] = []
  /** `<ms> <address>` of each dial. */
  readonly dials: string[] = []
  /** `<ms> <address> <host><path>` of each file that was asked for. */
  readonly webRequests: string[] = []
  readonly events: ProbeEvent[] = []
  readonly #world: World

  constructor(world: World) {
    this.#world = world
    this.resolver = new ScriptedResolver(this.clock, world.answers, world.byServer)
  }

  async run(trial: Trial = {}): Promise<this> {
    const ports: ProbePorts = {
      resolver: this.resolver,
      guard: createAddressGuard(allowedRanges),
      connect: this.#connect,
      getWebFile: this.#getWebFile,
      turns: trial.turns ?? createMemoryTurns({ addressGapMs: 0, reuseMs: 0 }, this.clock, () => undefined),
      registrations: new RegistryMemory(this.clock),
      listHealth: new ListHealthMemory(this.clock),
      clock: this.clock,
    }
    const domain = trial.domain === undefined ? 'example.com' : trial.domain
    const target: Target =
      trial.target ??
      (domain === null
        ? { kind: 'ip', input: '', domain: null, ip: trial.sender?.address ?? null, notes: [] }
        : { kind: 'domain', input: domain, domain, ip: null, notes: [] })
    const plan = makePlan({
      target,
      sender: trial.sender ?? null,
      isDeep: false,
      hasBlocklists: (trial.settings?.blocklists ?? []).length > 0,
      asksRecipient: target.mailAddress !== undefined,
      ...(trial.limits !== undefined && { limits: trial.limits }),
    })
    const run = runPlan(plan, ports, { ...settings, ...trial.settings }, trial.signal)
    await this.clock.run(this.#collect(run, trial.onEvent))
    return this
  }

  /** Facts of a name, in the order in which they were told. */
  facts<Name extends FactName>(name: Name): Extract<AnyFact, { name: Name }>[] {
    return this.events.flatMap((event) => (event.type === 'fact' && isNamed(event.fact, name) ? [event.fact] : []))
  }

  /** `<stage> <state>` in order. */
  get stages(): string[] {
    return this.events.flatMap((event) => (event.type === 'stage' ? [`${event.stage} ${event.state}`] : []))
  }

  get routes(): Route[] {
    return this.events.flatMap((event) => (event.type === 'routes' ? event.routes : []))
  }

  async #collect(run: AsyncGenerator<ProbeEvent>, onEvent: Trial['onEvent']): Promise<void> {
    for await (const event of run) {
      this.events.push(event)
      if (onEvent?.(event) === true) break
    }
  }

  readonly #getWebFile: GetWebFile = async ({ address, host, path, signal }) => {
    this.webRequests.push(`${this.clock.nowMs()} ${address} ${host}${path}`)
    const answer = this.#world.web?.[address] ?? { ok: false, failure: 'connect-refused', elapsedMs: 20 }
    await this.clock.sleep(answer === 'never' ? 3_600_000 : 20, signal)
    if (signal.aborted || answer === 'never') return { ok: false, failure: stopFailure(signal), elapsedMs: 20 }
    if (!answer.ok) return answer
    const { lines, ...rest } = answer.value
    return { ...answer, value: { ...rest, body: new TextEncoder().encode(lines.join('\n')) } }
  }

  readonly #connect: Connect = async ({ address, timeoutMs, signal }) => {
    const startedMs = this.clock.nowMs()
    this.dials.push(`${startedMs} ${address}`)
    const behaviour = this.#world.mail?.[address] ?? goodServer
    await this.clock.sleep(behaviour === 'silent' ? timeoutMs : 20, signal)
    const elapsedMs = this.clock.nowMs() - startedMs
    if (signal?.aborted) return { ok: false, failure: 'stopped', elapsedMs }
    if (behaviour === 'silent') return { ok: false, failure: 'connect-timeout', elapsedMs }
    if (behaviour === 'refuse') return { ok: false, failure: 'connect-refused', elapsedMs }
    if (behaviour === 'no-route') return { ok: false, failure: 'connect-no-route', elapsedMs }
    const connection = new ScriptedConnection(behaviour, this.clock, this.#world.tls?.[address])
    this.connections.push(connection)
    return { ok: true, elapsedMs, value: connection }
  }
}

function isNamed<Name extends FactName>(fact: AnyFact, name: Name): fact is Extract<AnyFact, { name: Name }> {
  return fact.name === name
}
