import { once } from 'node:events'
import { createServer } from 'node:net'
import { judge, refusalInTalk } from '@waypost/core/checks'
import type { AnyFact } from '@waypost/core/facts'
import type { Finding } from '@waypost/core/findings'
import { makePlan, type SenderInput } from '@waypost/core/plan'
import type { Target } from '@waypost/core/target'
import { weigh, type Verdict } from '@waypost/core/verdict'
import { startRawDns, type RawReply, type RawScript } from '@waypost/lab/raw-dns'
import { createMemoryTurns, createPorts, readProbeSettings, runPlan } from '@waypost/probe'
import { startCanaries } from './canaries.ts'
import { recordPorts, type Contact } from './record-ports.ts'

/** Answers by `TYPE name`; what is not in it does not exist. */
export type Answers = Record<string, RawReply>

export interface HostileCase {
  /** Bytes of its own in place of answers by name. */
  script?: RawScript
  answers?: Answers
  tcp?: 'script' | 'closed' | 'dribbles'
  target?: Target
  sender?: SenderInput
}

export interface HostileRun {
  facts: AnyFact[]
  findings: Finding[]
  verdict: Verdict
  contacts: Contact[]
  /** `TYPE name transport` as they came to the resolver. */
  questions: string[]
  canaries: string[]
}

export const domain: Target = { kind: 'domain', input: 'n.example', domain: 'n.example', ip: null, notes: [] }
/** Where a good mail server listens; the only block that may be contacted. */
export const good = '127.20.0.1'
export const allowedRange = '127.20.0.0/16'

const byName =
  (answers: Answers): RawScript =>
  ({ type, name }) => [answers[`${type} ${name}`] ?? { rcode: 3 }]

/** Runs the real engine, over real sockets, against a name server that sends what the case says. */
export async function runHostile({
  script,
  answers = {},
  tcp,
  target = domain,
  sender,
}: HostileCase): Promise<HostileRun> {
  const dns = await startRawDns({ address: '127.53.9.53', ...(tcp && { tcp }) }, script ?? byName(answers))
  const mail = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.write('220 mx.n.example ESMTP\r\n')
    socket.on('data', (chunk) => {
      const isQuit = /^quit/i.test(chunk.toString('latin1'))
      socket.write(isQuit ? '221 bye\r\n' : '250 mx.n.example\r\n')
      if (isQuit) socket.end()
    })
  }).listen({ host: good, port: 0 })
  await once(mail, 'listening')
  const bound = mail.address()
  const smtpPort = typeof bound === 'object' && bound !== null ? bound.port : 0
  const canaries = await startCanaries(
    ['127.0.0.1', '127.0.0.2', '127.1.2.3', '::1'].flatMap((address) =>
      [smtpPort, dns.port].map((port) => ({ address, port })),
    ),
  )
  try {
    const read = readProbeSettings({
      WAYPOST_RESOLVERS: `${dns.address}:${dns.port}`,
      WAYPOST_DNS_PORT: String(dns.port),
      WAYPOST_SMTP_PORT: String(smtpPort),
      WAYPOST_ALLOW_RANGES: allowedRange,
      WAYPOST_ALLOW_NAMES: 'example',
      WAYPOST_CONTROL_HOSTS: ' ,',
      WAYPOST_EHLO_NAME: 'checker.example',
      WAYPOST_VANTAGE: 'lab',
      WAYPOST_TIMER_DNS_MS: '1000',
      WAYPOST_TIMER_CONNECT_MS: '3000',
      WAYPOST_TIMER_GREETING_MS: '5000',
    })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { settings } = read
    const recorded = recordPorts(
      createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk)),
      dns.port,
    )
    const plan = makePlan({ target, sender: sender ?? null, isDeep: false, timers: settings.timers })
    const facts: AnyFact[] = []
    for await (const event of runPlan(plan, recorded.ports, settings)) {
      if (event.type === 'fact') facts.push(event.fact)
    }
    const observedBy = { by: 'probe' as const, vantage: 'lab' }
    const findings = judge(facts, { target, sender: plan.sender, observedBy, isComplete: true })
    const verdict = weigh(findings, { target, hasSender: plan.sender !== null, vantage: 'lab', isComplete: true })
    return { facts, findings, verdict, contacts: recorded.contacts, questions: dns.questions, canaries: canaries.heard }
  } finally {
    await Promise.all([dns.stop(), canaries.stop(), new Promise<void>((resolve) => mail.close(() => resolve()))])
  }
}
