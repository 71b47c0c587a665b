import { limitRows } from './limit-rows.ts'
import { noticeAfterRows } from './notice-after-rows.ts'
import { remainingRows } from './remaining-rows.ts'
import type { TimingRow } from './timing-row.ts'

/** Of the rows of one meaning the first that fits counts: the more exact come first. */
export const timingRows: readonly TimingRow[] = [...limitRows, ...remainingRows, ...noticeAfterRows]
