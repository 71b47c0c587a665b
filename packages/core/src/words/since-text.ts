import type { Verdict } from '../verdict/index.ts'
import { type SayTime, utcTime } from './sayable-args.ts'

/**
 * Since when mail is held up, honest about the times without a look: "between … and …", or "at least …" where no
 * earlier check saw it work. Empty where it is not, or not known.
 */
export function sinceText({ since }: Pick<Verdict, 'since'>, sayTime: SayTime = utcTime): string {
  const firstBad = since && said(since.firstBadAt, sayTime)
  if (!since || firstBad === undefined) return ''
  if (since.isFromNotice === true && since.lastGoodAt === null) return `${firstBad} at the latest, by the notice`
  const lastGood = since.lastGoodAt === null ? undefined : said(since.lastGoodAt, sayTime)
  if (lastGood === undefined) return `at least ${firstBad}; we have no earlier check that saw it work`
  return lastGood === firstBad ? `about ${firstBad}` : `between ${lastGood} and ${firstBad}`
}

/** Undefined for what is no instant. */
function said(iso: string, sayTime: SayTime): string | undefined {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? undefined : sayTime(at)
}
