import { refusalInTalk } from '@waypost/core/checks'
import { makePlan, makeVerifyPlan } from '@waypost/core/plan'
import { judgeVerification } from '@waypost/core/verify'
import { verificationWords } from '@waypost/core/words'
import { startLab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { createMemoryTurns, createPorts, readProbeSettings, verifyFinding } from '@waypost/probe'
import { describe, expect, test } from 'vitest'
import { judgeScenario, runScenario } from './run-scenario.ts'

const stories = scenarios.filter(({ verify }) => verify !== undefined)

const shortTimers = { WAYPOST_TIMER_DNS_MS: '700', WAYPOST_TIMER_CONNECT_MS: '1500', WAYPOST_TIMER_GREETING_MS: '3000' }

describe.each(stories)('$name: one finding asked again', (scenario) => {
  test('what changed is seen, and nothing else is asked', async () => {
    const lab = await startLab({ scenarios: [scenario] })
    try {
      const read = readProbeSettings({ ...lab.environment, ...shortTimers })
      if (!read.ok) throw new Error('settings')
      const { settings } = read
      const run = await runScenario(scenario, lab)
      const { findings } = judgeScenario(run)
      const whole = makePlan({ ...run.plan, isDeep: false, timers: settings.timers })
      const ports = createPorts(settings, (clock) => createMemoryTurns(settings, clock, refusalInTalk))
      for (const { change, finding: code, zones = [], mail = [], expect: wanted } of scenario.verify ?? []) {
        for (const zone of zones) lab.publish(zone)
        for (const { address, behaviour } of mail) await lab.set(address, behaviour)
        const finding = findings.find((one) => one.code === code)
        const plan = finding === undefined ? 'nothing-wrong' : makeVerifyPlan(finding, whole)
        if (typeof plan === 'string') throw new Error(`${code}: ${plan}`)
        const asked = lab.dnsLog().length
        const seen = await verifyFinding(plan, { ports, settings, signal: new AbortController().signal })
        const earlier = { facts: run.facts, observedBy: { by: 'probe' as const, vantage: 'lab' } }
        const { state, reason, findings: now, ...rest } = judgeVerification(plan, earlier, seen)
        const words = verificationWords({ state, findings: now, ...rest, ...(reason && { reason }) })
        expect({ change, state, reason, codes: now.map((one) => one.code) }, words.text).toMatchObject({
          change,
          ...wanted,
        })
        expect(words.text).toMatch(/^\p{L}.+\.$|^\d.+\.$/u)
        const types = new Set(
          lab
            .dnsLog()
            .slice(asked)
            .map((line) => line.split(' ', 1)[0]),
        )
        if (code === 'ptr-missing') expect([...types].filter((type) => type === 'MX' || type === 'TXT')).toEqual([])
      }
    } finally {
      await lab.stop()
    }
  })
})
