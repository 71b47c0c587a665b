import type { TargetResult } from './target.ts'

/**
 * Refuses a domain under which others register their own, such as co.uk or com. The list is handed in, because it is
 * too large for the browser.
 */
export function refusePublicSuffix(result: TargetResult, isPublicSuffix: (name: string) => boolean): TargetResult {
  const name = result.ok ? result.target.domain : result.problem.code === 'no-dot' ? result.problem.subject : null
  if (name === null || !isPublicSuffix(name)) return result
  return { ok: false, problem: { code: 'public-suffix', subject: name } }
}
