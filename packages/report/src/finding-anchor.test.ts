import { describe, expect, it } from 'vitest'
import { findingAnchor, findingOfAnchor } from './finding-anchor.ts'

const ids = [
  'connect-timeout~host~mx2.example~2001:db8::2',
  'connect-timeout~host~mx1.example~192.0.2.1',
  'connect~host~mx1.example',
  'mx-host-bad-name~host~a "b" #%\u202e',
]

describe('findingAnchor', () => {
  it('leads back to its finding, whatever else is listed and in whatever order', () => {
    for (const id of ids) {
      expect(findingOfAnchor(findingAnchor({ id }), ids)).toBe(id)
      expect(findingOfAnchor(findingAnchor({ id }), ids.toReversed())).toBe(id)
      expect(findingOfAnchor(findingAnchor({ id }), [id])).toBe(id)
    }
  })

  it('stays readable and safe in an address', () => {
    const [first = '', , , last = ''] = ids.map((id) => findingAnchor({ id }))
    expect(first).toBe('f-connect-timeout~host~mx2.example~2001:db8::2')
    expect(last).toBe('f-mx-host-bad-name~host~a%20%22b%22%20%23%25%E2%80%AE')
  })
})

describe('findingOfAnchor', () => {
  it('takes a code alone for the first finding of that code', () => {
    expect(findingOfAnchor('f-connect-timeout', ids)).toBe(ids[0])
    expect(findingOfAnchor('f-connect', ids)).toBe(ids[2])
  })

  it('knows a fragment that was escaped on its way', () => {
    expect(findingOfAnchor('f-connect-timeout%7Ehost%7Emx1.example%7E192.0.2.1', ids)).toBe(ids[1])
  })

  it('names nothing for what is no finding of this page', () => {
    for (const fragment of ['', 'findings', 'f-', 'f-ptr-missing', 'f-%', 'f-connect-timeout~host~gone.example']) {
      expect(findingOfAnchor(fragment, ids)).toBeNull()
    }
  })
})
