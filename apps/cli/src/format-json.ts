import type { CheckResult } from './check-result.ts'

/** The object of `--json`, on one line. Findings leave out what is good or not applicable. */
export function formatJson({ plan, facts, findings, verdict, rulesetVersion, elapsedMs }: CheckResult): string {
  const { target, sender } = plan
  const { state, side, actor, confidence, primary } = verdict
  return JSON.stringify({
    target: {
      input: target.input,
      kind: target.kind,
      domain: target.domain,
      address: target.mailAddress ?? target.ip,
      from: sender?.address ?? sender?.name ?? null,
      sender: sender?.mailDomain ?? null,
    },
    state,
    side,
    actor,
    confidence,
    primary,
    findings: findings.filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable'),
    facts,
    rulesetVersion,
    elapsedMs,
  })
}
