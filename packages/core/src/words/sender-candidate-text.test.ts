import { expect, it } from 'vitest'
import { candidateSources } from '../vocabulary/index.ts'
import { candidateName, candidateReason } from './sender-candidate-text.ts'

it.each(candidateSources)('%s is said with and without a name', (source) => {
  const bare = candidateReason({ kind: 'address', source })
  const named = candidateReason({ kind: 'address', source, name: 'mx.northgate.example' })
  for (const words of [bare, named]) expect(words).toMatch(/^[a-z][^.{}]+(\.northgate\.example)?$/)
  expect(candidateReason({ kind: 'provider', source, name: 'mx.northgate.example' })).toBe(bare)
})

it('calls a candidate by what it is', () => {
  expect(candidateName({ kind: 'address', value: '198.51.100.40' })).toBe('198.51.100.40')
  expect(candidateName({ kind: 'provider', value: 'Microsoft 365' })).toBe('Microsoft 365')
  expect(candidateName({ kind: 'range', value: '203.0.113.0/28' })).toBe('an address within 203.0.113.0/28')
})
