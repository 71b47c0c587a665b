import type { CodeRow } from './code-row.ts'
import type { ParsedCode } from './parse-code.ts'

/** Whether a row speaks of this code: x stands for any class, and a run of details for each of them. */
export function fitsCode(row: CodeRow, code: ParsedCode): boolean {
  const [first = '', subject, detail, lastDetail = detail] = row.code.split(/[.-]/)
  if (code.kind === 'reply') return subject === undefined && Number(first) === code.replyCode
  if (subject === undefined || Number(subject) !== code.subject) return false
  if (code.detail < Number(detail) || code.detail > Number(lastDetail)) return false
  return first === 'x' || code.class === undefined || Number(first) === code.class
}

/** The codes that a row is about, as they are met: `4.4.7` and `5.4.7` for x.4.7. Successes only where nothing else is. */
export function codesOfRow({ code, classes = [4, 5] }: CodeRow): string[] {
  if (!code.startsWith('x.')) return [code]
  const failures = classes.filter((one) => one !== 2)
  return (failures.length === 0 ? classes : failures).map((one) => `${one}${code.slice(1)}`)
}
