import type { Finding } from '@waypost/core/findings'
import { expect, it } from 'vitest'
import { findFinding } from './find-finding.ts'

function host(name: string, outcome: Finding['outcome'] = 'stops'): Finding {
  const observedBy = { by: 'probe' as const, vantage: 'here' }
  return { code: 'mx-host-nxdomain', outcome, subject: { kind: 'host', name }, observedBy, args: {} }
}

const two = [host('mx1.a.example'), host('mx2.a.example'), host('mx3.a.example', 'good')]
const find = (finding: string, about?: string) => findFinding(two, { finding, about })

it('finds a finding by its id, or by its code and whom it is about', () => {
  expect(find('mx-host-nxdomain~host~mx2.a.example')).toBe(two[1])
  expect(find('mx-host-nxdomain', 'mx1.a.example')).toBe(two[0])
})

it('names those there are where several or none fit', () => {
  expect(find('mx-host-nxdomain')).toBe(
    'The run has 2 such findings. Give one of: mx-host-nxdomain~host~mx1.a.example, mx-host-nxdomain~host~mx2.a.example',
  )
  expect(find('ptr-missing')).toContain('The run has no finding “ptr-missing”. It has: mx-host-nxdomain~host~mx1')
  expect(find('mx-host-nxdomain', 'mx3.a.example')).toContain('The run has no finding')
  expect(findFinding([], { finding: 'mx-null', about: undefined })).toBe(
    'The run has no finding that could be asked again.',
  )
})
