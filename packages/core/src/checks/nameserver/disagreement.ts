import type { AnswerSummary, NameServerLook } from '../../facts/index.ts'
import { saysNullMx } from '../reading/domain-facts.ts'
import { isFromZone } from './server-states.ts'

/** Of longer lists only the beginning was kept, and servers turn them round. */
const maxComparable = 20

export interface Disagreement {
  /** The smaller party. */
  nameServers: string[]
  /** What it lists, and what the others list; empty when that is nothing. */
  theirList: string[]
  otherList: string[]
  /** True when one party names mail servers and the other says that there is nothing. */
  isSomewhereNone: boolean
}

/** Whether the zone's servers list different mail servers; their order and the order of lines do not matter. */
export function disagreement(looks: NameServerLook[]): Disagreement | undefined {
  const lines = looks.flatMap(({ nameServer, mx }) =>
    mx.ok && isFromZone(mx) ? [{ nameServer, answer: mx.value, list: listOf(mx.value) }] : [],
  )
  if (lines.some(({ answer }) => answer.records.length >= maxComparable)) return undefined
  const parties = [...Map.groupBy(lines, ({ list }) => list.join('\n')).values()].toSorted(
    (a, b) => a.length - b.length || (a[0]?.nameServer ?? '').localeCompare(b[0]?.nameServer ?? ''),
  )
  const [smaller, ...others] = parties
  const larger = others.at(-1)
  if (smaller?.[0] === undefined || larger?.[0] === undefined) return undefined
  const takesMail = parties.map(([line]) => line !== undefined && line.list.length > 0 && !saysNullMx(line.answer))
  return {
    nameServers: [...new Set(smaller.map(({ nameServer }) => nameServer))],
    theirList: smaller[0].list,
    otherList: larger[0].list,
    isSomewhereNone: takesMail.includes(true) && takesMail.includes(false),
  }
}

function listOf({ records }: AnswerSummary): string[] {
  return records.map((record) => record.toLowerCase()).toSorted()
}
