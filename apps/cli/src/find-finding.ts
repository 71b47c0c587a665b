import { findingId, type Finding } from '@waypost/core/findings'

/** The one finding that is meant by a code or an id, or a sentence that names those there are. */
export function findFinding(
  findings: Finding[],
  { finding, about }: { finding: string; about: string | undefined },
): Finding | string {
  const shown = findings.filter(({ outcome }) => outcome !== 'good' && outcome !== 'notApplicable')
  const meant = shown.filter((one) => findingId(one) === finding || (one.code === finding && isAbout(one, about)))
  const [only, ...others] = meant
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined) {
    return `The run has ${meant.length} such findings. Give one of: ${meant.map(findingId).join(', ')}`
  }
  if (shown.length === 0) return 'The run has no finding that could be asked again.'
  return `The run has no finding “${finding.slice(0, 120)}”. It has: ${shown.map(findingId).join(', ')}`
}

function isAbout({ subject }: Finding, about: string | undefined): boolean {
  return about === undefined || subject.name === about || subject.address === about
}
