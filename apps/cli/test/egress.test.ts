import { refusalInTalk } from '@waypost/core/checks'
import { classifyAddress } from '@waypost/core/target'
import { startLab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import {
  createMemoryTurns,
  createPorts,
  readProbeSettings,
  runPlan,
  type ProbePorts,
  type ProbeSettings,
} from '@waypost/probe'
import { makePlan } from '@waypost/core/plan'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startCanaries } from './canaries.ts'
import { recordPorts } from './record-ports.ts'
import { understand } from '../src/understand.ts'

// Of the loopback network only what the lab serves is allowed; 127.0.0.1 and the rest of it stay inside.
const allowedRanges = ['127.20.0.0/14', '127.53.0.0/16', '127.60.0.0/14', '127.64.0.0/14', '2001:db8:62::/48']
const realPorts = (settings: ProbeSettings): ProbePorts =>
  createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
const noOptions = {
  senderDomain: undefined,
  heloName: undefined,
  asksRecipient: false,
  asksOthers: false,
  selectors: [],
  isDeep: false,
  isJson: false,
}
const stories = scenarios.filter(({ isPort25Closed, isSlow }) => isPort25Closed !== true && isSlow !== true)

test('no story of the lab leads out of the allowed ranges', async () => {
  const lab = await startLab({ scenarios: stories })
  const [dnsPort, smtpPort] = [lab.environment['WAYPOST_DNS_PORT'], lab.environment['WAYPOST_SMTP_PORT']].map(Number)
  const places = ['127.0.0.1', '127.0.0.2', '127.1.1.1', '::1'].flatMap((address) =>
    [smtpPort ?? 0, dnsPort ?? 0].map((port) => ({ address, port })),
  )
  const canaries = await startCanaries(places)
  try {
    const read = readProbeSettings({ ...lab.environment, WAYPOST_ALLOW_RANGES: allowedRanges.join(',') })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { settings } = read
    const recorded = recordPorts(realPorts(settings), settings.dnsPort)
    await Promise.all(
      stories.map(async ({ enter }) => {
        const understood = understand(
          { ...noOptions, text: enter.target, from: enter.from, senderDomain: enter.sender },
          settings,
        )
        if (!understood.ok) throw new Error(`${enter.target}: ${understood.problem.code}`)
        const plan = makePlan({ ...understood, isDeep: false, timers: settings.timers })
        for await (const event of runPlan(plan, recorded.ports, settings)) void event
      }),
    )
    expect(recorded.contacts.filter(({ what }) => what === 'mail').length).toBeGreaterThan(stories.length / 2)
    expect(recorded.contacts.filter(({ what }) => what === 'name-server').length).toBeGreaterThan(10)
    for (const { what, address, port } of recorded.contacts) {
      expect(classifyAddress(address, allowedRanges), address).toBe('allowed')
      expect(port).toBe(what === 'mail' ? settings.smtpPort : settings.dnsPort)
    }
    expect(canaries.heard).toEqual([])
  } finally {
    await canaries.stop()
    await lab.stop()
  }
})

/** Ports without a network: every name is at these addresses, and nobody is ever reached. */
function portsWhere(addresses: string[], guard: ProbePorts['guard'], real: ProbePorts): ProbePorts {
  const found = (type: string) => ({
    ok: true as const,
    elapsedMs: 0,
    value: {
      kind: 'records' as const,
      records:
        type === 'MX'
          ? ['10 mx.fabrikam.com']
          : addresses.filter((address) => address.includes(':') === (type === 'AAAA')),
      leftOutCount: 0,
      cnameChain: [],
      isAuthenticated: false,
      ttlSeconds: 60,
    },
  })
  return {
    ...real,
    // Each run is the first: no address is left alone because of an earlier one.
    turns: realPorts(settings).turns,
    guard,
    resolver: {
      ask: async ({ type }) => found(type),
      askEach: async () => [],
      askServer: async () => ({ ok: false, failure: 'dns-timeout', elapsedMs: 0 }),
    },
    connect: async () => ({ ok: false, failure: 'connect-refused', elapsedMs: 0 }),
  }
}

const read = readProbeSettings({ WAYPOST_RESOLVERS: '127.53.0.53', WAYPOST_CONTROL_HOSTS: ',' })
if (!read.ok) throw new Error('the defaults cannot be read')
const { settings } = read
const plan = makePlan({
  target: { kind: 'domain', input: '', domain: 'fabrikam.com', ip: null, notes: [] },
  sender: null,
  isDeep: false,
})

async function dialled(ports: ProbePorts): Promise<string[]> {
  const recorded = recordPorts(ports, settings.dnsPort)
  for await (const event of runPlan(plan, recorded.ports, settings)) void event
  return recorded.contacts.map(({ address }) => address)
}

test('whatever addresses a name has, only public ones are dialled', async () => {
  const ports = realPorts(settings)
  const near = fc.constantFrom(
    '127.0.0.1',
    '10.255.255.255',
    '169.254.169.254',
    '::ffff:8.8.8.8',
    '64:ff9b::1',
    'fe80::1',
  )
  const address = fc.oneof(fc.ipV4(), fc.ipV6(), near, fc.ipV4Extended(), fc.string({ maxLength: 20 }))
  await fc.assert(
    fc.asyncProperty(fc.array(address, { maxLength: 12 }), async (addresses) => {
      for (const one of await dialled(portsWhere(addresses, ports.guard, ports))) {
        expect(classifyAddress(one, []), one).toBe('public')
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  [
    'throws',
    () => {
      throw new Error('broken')
    },
  ],
  ['says nothing', () => undefined],
])('a guard that %s lets nobody be dialled', async (_what, pass) => {
  const ports = realPorts(settings)
  const guard = { classify: () => 'public' as const, pass }
  const contacts = await dialled(portsWhere(['8.8.8.8', '2606:4700::1'], guard, ports)).catch(() => [])
  expect(contacts).toEqual([])
})
