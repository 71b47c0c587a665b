import { describe, expect, it } from 'vitest'
import { weigh } from './index.ts'
import { at, finding, pair, sender, type Given } from './testing/given-finding.ts'

const good = at('greeting-ready', 'mx1')
const ownDomain = { ...pair, target: { kind: 'sender', domain: 'contoso.example', ip: null } } as const

describe('who acts on a missing name', () => {
  it.each([
    ['nobody we know', {}, 'sender-isp isp'],
    ['a cloud whose customers write it', { holder: 'customer', cloud: 'Hetzner' }, 'sender-isp mailteam'],
    ['the sender, to whom the zone was handed over', { holder: 'sender', ownZone: 'a.example' }, 'sender mailteam'],
    ['a mail provider', { holder: 'relay', relay: 'Microsoft 365' }, 'sender-isp mailteam'],
  ])('%s', (_who, args, expected) => {
    const { side, actor, args: values } = weigh([finding(sender('ptr-missing', '203.0.113.25', args))], pair)
    expect(`${side} ${actor}`).toBe(expected)
    expect(values).toMatchObject(args)
  })
})

it.each([
  [{ providers: ['Microsoft 365'], isSeen: true }, { through: ['Microsoft 365'] }],
  [{ providers: ['SendGrid'], isSeen: false }, { likelyThrough: ['SendGrid'] }],
])('mail that flows through a provider: %o', (args, expected) => {
  const verdict = weigh([finding(good), finding({ code: 'sender-behind-provider', args })], pair)
  expect(verdict).toMatchObject({ primary: 'all-good', args: expected })
})

describe('a domain as sender', () => {
  it.each<[string, Given[], string]>([
    ['that sends through a provider', ['sender-behind-provider'], 'ok all-good'],
    ['that sends by itself too', ['sender-behind-provider', 'sender-address-unknown'], 'unknown cannot-say'],
    ['of whom nobody knows anything', ['sender-address-unknown'], 'unknown cannot-say'],
  ])('%s', (_story, given, expected) => {
    const { state, primary, reasons } = weigh(given.map(finding), ownDomain)
    expect(`${state} ${primary}`).toBe(expected)
    expect(reasons).not.toContain('name-leads-back')
  })
})
