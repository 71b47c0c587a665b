import { describe, expect, it } from 'vitest'
import { parseTarget } from '../target/index.ts'
import { interactiveTimers, makePlan, slowTimers, type SenderInput } from './index.ts'

function targetOf(text: string) {
  const parsed = parseTarget(text, { allowedNames: ['example'], allowedRanges: ['203.0.113.0/24'] })
  if (!parsed.ok) throw new Error(parsed.problem.code)
  return parsed.target
}

const recipient = ['domain', 'mx', 'connect', 'greeting', 'transport-policy']

describe('makePlan', () => {
  it.each<[string, string, SenderInput | null, string[]]>([
    ['a recipient alone', 'fabrikam.example', null, recipient],
    ['an address', 'lee@fabrikam.example', null, recipient],
    ['a pair', 'fabrikam.example', { source: 'typed', name: 'northgate.example' }, ['sender-name', ...recipient]],
    ['a bare address', '203.0.113.25', null, ['sender-name']],
    [
      'a pair whose sender has a mail domain',
      'fabrikam.example',
      { source: 'typed', address: '203.0.113.25', mailDomain: 'northgate.example' },
      ['sender-name', 'domain', 'mx', 'connect', 'greeting', 'sender-auth', 'transport-policy'],
    ],
  ])('%s', (_case, text, sender, stages) => {
    const plan = makePlan({ target: targetOf(text), sender, isDeep: false })
    expect(plan.stages).toEqual(['understand', ...stages, 'verdict'])
  })

  it('asks blocklists about a sender, where there are any', () => {
    const target = targetOf('fabrikam.example')
    const stagesFor = (sender: SenderInput | null, hasBlocklists: boolean) =>
      makePlan({ target, sender, isDeep: false, hasBlocklists }).stages.includes('blocklists')
    expect(stagesFor({ source: 'typed', address: '203.0.113.25' }, true)).toBe(true)
    expect(stagesFor({ source: 'typed', address: '203.0.113.25' }, false)).toBe(false)
    expect(stagesFor(null, true)).toBe(false)
  })

  it('asks about an exact address only where there is one', () => {
    const stagesFor = (text: string) =>
      makePlan({ target: targetOf(text), sender: null, isDeep: false, asksRecipient: true }).stages
    expect(stagesFor('lee@fabrikam.example')).toEqual(['understand', ...recipient, 'recipient', 'verdict'])
    expect(stagesFor('fabrikam.example')).toEqual(['understand', ...recipient, 'verdict'])
  })

  it('makes a bare address the sender, and keeps what was said about it', () => {
    const target = targetOf('203.0.113.25')
    const senderOf = (sender: SenderInput | null) => makePlan({ target, sender, isDeep: false }).sender
    const address = '203.0.113.25'
    expect(senderOf(null)).toEqual({ source: 'typed', address })
    expect(senderOf({ source: 'saved', address, label: 'Brightwater' })).toEqual({
      source: 'saved',
      address,
      label: 'Brightwater',
    })
    const several: SenderInput = {
      source: 'saved',
      address: '203.0.113.9',
      otherAddresses: [address],
      label: 'Brightwater',
    } as const
    expect(senderOf(several)).toEqual({ source: 'saved', address, label: 'Brightwater' })
    expect(senderOf({ source: 'saved', address: '203.0.113.9', label: 'Brightwater' })).toEqual({
      source: 'typed',
      address,
    })
    expect(senderOf({ source: 'typed', heloName: 'mail.example' })).toEqual({
      source: 'typed',
      address,
      heloName: 'mail.example',
    })
  })

  it('makes a domain given as sender the mail domain, and dials nobody', () => {
    const target = { ...targetOf('northgate.example'), kind: 'sender' as const }
    const plan = makePlan({ target, sender: { source: 'typed', address: '203.0.113.25' }, isDeep: false })
    expect(plan.sender).toEqual({ source: 'typed', address: '203.0.113.25', mailDomain: 'northgate.example' })
    expect(plan.stages).toEqual(['understand', 'sender-name', 'sender-auth', 'verdict'])
  })

  it('takes the slow times when deep, and the operator’s before both', () => {
    const target = targetOf('fabrikam.example')
    const plan = makePlan({ target, sender: null, isDeep: true, timers: { connectMs: 5 }, limits: { dials: 1 } })
    expect(plan.timers).toEqual({ ...slowTimers, connectMs: 5 })
    expect(plan.limits.dials).toBe(1)
    expect(makePlan({ target, sender: null, isDeep: false }).timers).toEqual(interactiveTimers)
  })
})
