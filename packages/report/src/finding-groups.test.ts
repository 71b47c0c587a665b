import type { FindingView } from '@waypost/contract'
import type { Verdict } from '@waypost/core/verdict'
import type { Actor, Outcome } from '@waypost/core/vocabulary'
import { describe, expect, it } from 'vitest'
import { groupFindings } from './finding-groups.ts'

function finding(code: string, outcome: Outcome, actor: Actor, name = 'x'): FindingView {
  return {
    id: `${code}~host~${name}`,
    code,
    outcome,
    subject: { kind: 'host', name },
    observedBy: { by: 'probe', vantage: 'office' },
    args: {},
    side: 'unknown',
    actor,
  }
}

const verdict: Verdict = {
  state: 'delayed',
  side: 'sender-isp',
  actor: 'isp',
  confidence: 'likely',
  primary: 'ptr-missing',
  args: {},
  because: ['ptr-missing~host~x'],
  reasons: [],
  wrongIf: [],
  isProvisional: false,
}

describe('groupFindings', () => {
  it('begins with who must act on the verdict, then the worst, then unseen, then what works', () => {
    const groups = groupFindings(
      [
        finding('mx-found', 'good', 'nobody'),
        finding('checker-no-ipv6', 'unknown', 'checker'),
        finding('mx-is-cname', 'advice', 'theirs'),
        finding('connect-timeout', 'stops', 'theirs'),
        finding('ptr-missing', 'risk', 'isp'),
        finding('ptr-several', 'notApplicable', 'isp'),
      ],
      verdict,
    )
    expect(groups.map(({ key }) => key)).toEqual(['act-isp', 'act-theirs', 'improve-theirs', 'unknown', 'works'])
  })

  it('puts the finding that carries the verdict first among its equals', () => {
    const [group] = groupFindings(
      [finding('ptr-generic', 'risk', 'isp'), finding('ptr-missing', 'risk', 'isp')],
      verdict,
    )
    expect(group?.findings.map(({ code }) => code)).toEqual(['ptr-missing', 'ptr-generic'])
  })
})

describe('groupFindings of findings that somebody is looking at', () => {
  const one = finding('connect-timeout', 'risk', 'theirs', 'a')
  const two = finding('connect-timeout', 'risk', 'theirs', 'b')
  const ours = finding('ptr-missing', 'risk', 'isp')
  const idsOf = (findings: FindingView[]) =>
    groupFindings(findings, null, 'as-they-came').flatMap((group) => group.findings.map(({ id }) => id))

  it('moves none that weighs more than a moment ago', () => {
    const before = idsOf([one, ours, two])
    expect(before).toEqual([one, two, ours].map(({ id }) => id))
    expect(idsOf([one, ours, { ...two, outcome: 'stops' }])).toEqual(before)
    expect(idsOf([one, { ...ours, outcome: 'stops' }, two])).toEqual(before)
  })
})
