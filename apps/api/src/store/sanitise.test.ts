import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storableJson, storableText } from './sanitise.ts'

describe('storableText', () => {
  it.each([
    ['plain', 'plain'],
    ['a\u0000b', 'a\\u0000b'],
    ['\ud800', '\\ud800'],
    ['x\udc00y', 'x\\udc00y'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ['\ud83d\ud83d\ude00', '\\ud83d\ud83d\ude00'],
  ])('%j becomes %j', (text, stored) => {
    expect(storableText(text)).toBe(stored)
  })

  it('leaves nothing that Postgres refuses, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff })), (text, units) => {
        const stored = storableText(text + String.fromCharCode(...units))
        expect(stored.isWellFormed() && !stored.includes('\u0000')).toBe(true)
      }),
    )
  })
})

describe('storableJson', () => {
  it('cleans keys and values at every depth', () => {
    expect(storableJson({ 'a\u0000': ['\ud800', { b: undefined, c: Number.NaN }] })).toEqual({
      'a\\u0000': ['\\ud800', { c: null }],
    })
  })

  it('keeps a member called __proto__ a member', () => {
    const stored = storableJson(JSON.parse('{"__proto__":{"isAdmin":true}}'))
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
    expect(JSON.stringify(stored)).toBe('{"__proto__":{"isAdmin":true}}')
  })

  it('refuses a value nested without end', () => {
    const loop: { self?: unknown } = {}
    loop.self = loop
    expect(() => storableJson(loop)).toThrow(RangeError)
  })
})
