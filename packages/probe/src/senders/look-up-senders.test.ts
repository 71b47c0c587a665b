import { rankCandidates } from '@waypost/core/senders'
import { describe, expect, it } from 'vitest'
import { createAddressGuard } from '../guard/address-guard.ts'
import { ListHealthMemory } from '../dns/list-health-memory.ts'
import { RegistryMemory } from '../registry/registry-memory.ts'
import type { ProbePorts } from '../ports.ts'
import { ScriptedResolver, type Answers } from '../testing/scripted-resolver.ts'
import { settings } from '../testing/trial-run.ts'
import { VirtualClock } from '../replay/virtual-clock.ts'
import { createMemoryTurns } from '../turns/memory-turns.ts'
import { lookUpSenders } from './look-up-senders.ts'

const domain = 'northgate.example'

async function lookUp(answers: Answers) {
  const clock = new VirtualClock()
  const resolver = new ScriptedResolver(clock, answers)
  const never = (): never => {
    throw new Error('nothing is dialled')
  }
  const ports: ProbePorts = {
    resolver,
    guard: createAddressGuard(settings.allowedRanges),
    connect: never,
    getWebFile: never,
    turns: createMemoryTurns({ addressGapMs: 0, reuseMs: 0 }, clock, () => undefined),
    registrations: new RegistryMemory(clock),
    listHealth: new ListHealthMemory(clock),
    clock,
  }
  const found = lookUpSenders(domain, { ports, settings })
  await clock.run(found.then(() => undefined))
  const published = await found
  const candidates = rankCandidates({ domain, published }, settings.allowedRanges)
  return {
    published,
    elapsedMs: clock.nowMs(),
    log: resolver.log,
    values: candidates.map(({ value, confidence }) => `${value} ${confidence}`),
  }
}

describe('who may send for a domain', () => {
  it.each<[string, Answers, string[]]>([
    ['an address', { 'TXT northgate.example': ['hello', 'v=spf1 ip4:198.51.100.40 -all'] }, ['198.51.100.40 likely']],
    [
      'its mail servers, in both families',
      {
        'TXT northgate.example': ['v=spf1 mx -all'],
        'MX northgate.example': ['20 b.northgate.example', '10 a.northgate.example'],
        'A a.northgate.example': ['198.51.100.40'],
        'AAAA a.northgate.example': ['2001:db8::40'],
        'A b.northgate.example': ['10.0.0.1'],
      },
      ['198.51.100.40 likely', '2001:db8::40 likely'],
    ],
    [
      'a provider, whose hosts are not asked for',
      {
        'TXT northgate.example': ['v=spf1 include:spf.protection.outlook.com -all'],
        'TXT spf.protection.outlook.com': ['v=spf1 ip4:203.0.113.0/24 -all'],
        'MX northgate.example': ['0 northgate.mail.protection.outlook.com'],
      },
      ['Microsoft 365 sure'],
    ],
    [
      'nobody: it takes and sends no mail',
      { 'MX northgate.example': ['0 '], 'TXT northgate.example': ['v=spf1 -all'] },
      [],
    ],
    ['a name that does not exist', {}, []],
  ])('%s', async (_name, answers, expected) => {
    const { values, published, log } = await lookUp(answers)
    expect(values).toEqual(expected)
    expect(published.unseen).toEqual([])
    expect(log.some((line) => line.includes('A northgate.mail.protection'))).toBe(false)
  })

  it('says what could not be asked', async () => {
    const failed = { failure: 'dns-timeout' as const }
    const { published } = await lookUp({ 'TXT northgate.example': failed, 'MX northgate.example': failed })
    expect(published).toMatchObject({ exchanges: [], hosts: [], unseen: ['permission-list', 'mx'] })
  })
})
