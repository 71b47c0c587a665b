import { describe, expect, it } from 'vitest'
import type { Finding } from '../findings/index.ts'
import type { Cause } from './cause.ts'
import { earlierTry } from './earlier-try.ts'
import type { EarlierTry } from './outage.ts'

const address = '203.0.113.25'
const office = { by: 'probe' as const, vantage: 'office', sourceAddress: '198.51.100.9' }

function missing(observedBy: Finding['observedBy'] = office): Finding {
  const subject = { kind: 'address' as const, name: address, address }
  return { code: 'ptr-missing', outcome: 'risk', subject, observedBy, args: { address } }
}

const id = `ptr-missing~address~${address}~${address}`
const readAt = '2026-11-23T16:00:00Z'
const branch: EarlierTry = {
  findingId: id,
  at: '2026-11-23T15:58:00Z',
  vantage: 'branch',
  sourceAddress: '192.0.2.7',
}

function found(tries: EarlierTry[] | undefined, finding = missing()) {
  const cause = { because: [finding] } as Cause
  const earlier = { lastGoodAt: null, outage: null, readAt, ...(tries && { stillThere: tries }) }
  return earlierTry(cause, [finding], earlier)
}

describe('a look before this one', () => {
  it.each<[string, EarlierTry[] | undefined, 'enough' | 'same-place' | undefined]>([
    ['from another network', [branch], 'enough'],
    ['from the same place', [{ ...branch, vantage: 'office', sourceAddress: '198.51.100.9' }], 'same-place'],
    ['from another checker behind the same address', [{ ...branch, sourceAddress: '198.51.100.9' }], 'same-place'],
    ['from a place of which the address is not known', [{ ...branch, sourceAddress: null }], 'same-place'],
    ['less than a minute ago', [{ ...branch, at: '2026-11-23T15:59:30Z' }], undefined],
    ['at another finding', [{ ...branch, findingId: 'ptr-missing~address~a' }], undefined],
    ['that nobody made', [], undefined],
    ['that is not known', undefined, undefined],
  ])('%s', (_name, tries, expected) => {
    expect(found(tries)).toBe(expected)
  })

  it('from the sender’s own address is enough by itself', () => {
    const own = { by: 'probe' as const, vantage: 'office', sourceAddress: address }
    expect(found([{ ...branch, vantage: 'office', sourceAddress: address }], missing(own))).toBe('enough')
  })
})
