import { concernOf } from '@waypost/core/checks'
import type { Finding } from '@waypost/core/findings'
import type { Actor } from '@waypost/core/vocabulary'
import {
  actorsText,
  actorWord,
  confidenceWord,
  findingWords,
  headline,
  nextSteps,
  outcomeWord,
  remainingCauses,
  reasonSentence,
  stateWord,
  wrongIfSentence,
} from '@waypost/core/words'
import type { CheckResult } from './check-result.ts'

/** The report for a terminal: the answer first, then what to do, then what was seen, grouped by who acts. */
export function formatReport({ plan, findings, verdict, elapsedMs }: CheckResult): string {
  const domain = plan.target.domain === null ? {} : { domain: plan.target.domain }
  const lines = [
    '',
    `${stateWord(verdict.state)}: ${headline(verdict)}`,
    '',
    `Who acts: ${actorsText(verdict, domain)}`,
    ...remainingCauses(verdict).map(({ cause, actor }) => `After that: ${cause} (${actorWord(actor, domain)})`),
    `How sure: ${confidenceWord(verdict.confidence)}`,
    ...verdict.reasons.map((reason) => `  - ${reasonSentence(reason, verdict.args)}`),
    ...verdict.wrongIf.map((code) => `  - Wrong if: ${wrongIfSentence(code)}`),
    ...section(
      'What to do now',
      nextSteps(verdict).map((step, index) => `${index + 1}. ${step}`),
    ),
  ]
  const shown = findings.filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
  const unseen = shown.filter(({ outcome }) => outcome === 'unknown')
  for (const [actor, group] of Map.groupBy(
    shown.filter((one) => !unseen.includes(one)),
    actorOf,
  )) {
    lines.push(...section(`${actorWord(actor, domain)} (${group.length})`, group.map(findingLine)))
  }
  lines.push(...section('Could not be checked', unseen.map(findingLine)))
  lines.push('', `Checked in ${(elapsedMs / 1000).toFixed(1)} s.`, '')
  return lines.join('\n')
}

function section(title: string, body: string[]): string[] {
  return body.length === 0 ? [] : ['', title, ...body.map((line) => `  ${line}`)]
}

function actorOf(finding: Finding): Actor {
  return concernOf(finding).actor
}

function findingLine(finding: Finding): string {
  const { title, saw } = findingWords(finding)
  return `${outcomeWord(finding.outcome)}: ${title} — ${saw}`
}
