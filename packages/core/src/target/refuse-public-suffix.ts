import type { Target, TargetResult } from './target.ts'

/**
 * Refuses a domain under which others register their own, such as co.uk. The list is handed in, because it is too
 * large for the browser.
 */
export function refusePublicSuffix(target: Target, isPublicSuffix: (name: string) => boolean): TargetResult {
  if (target.domain === null || !isPublicSuffix(target.domain)) return { ok: true, target }
  return { ok: false, problem: { code: 'public-suffix', subject: target.domain } }
}
