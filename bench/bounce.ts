import { readBounce } from '@waypost/core/bounce'
import { simpleParser } from 'mailparser'
import { makeNotices, type Notice } from './parts/notices.ts'
import { compare, median, type Figure } from './parts/figures.ts'

const rounds = 9
/** How much of each kind is read in a round. */
const roundBytes = 1_000_000
const kilobyte = 1_000

/**
 * How many whole notices a second are read, beside mailparser, which takes the same messages apart and judges nothing.
 * In turns, one after the other in the same process, as a page or a request would.
 */
export async function benchBounce(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const notice of makeNotices()) {
    await check(notice)
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await perSecond(notice, readBounce))
      theirs.push(await perSecond(notice, (bytes) => simpleParser(Buffer.from(bytes))))
    }
    figures.push(
      compare({
        bench: 'bounce',
        what: `${notice.kind}, ${Math.ceil(notice.bytes.length / kilobyte)} kB`,
        value: median(ours.slice(1)),
        unit: '/s',
        against: 'mailparser',
        reference: median(theirs.slice(1)),
        atLeast: 1,
      }),
    )
  }
  return figures
}

/** What is measured does its work: the recipient is found. */
async function check({ kind, bytes, recipient }: Notice): Promise<void> {
  const read = await readBounce(bytes)
  const found = read.ok ? read.reading.recipients.map(({ address }) => address) : [read.problem]
  if (!found.includes(recipient)) throw new Error(`${kind}: ${found.join(', ')} instead of ${recipient}`)
}

async function perSecond({ bytes }: Notice, read: (bytes: Uint8Array) => Promise<unknown>): Promise<number> {
  const times = Math.max(3, Math.round(roundBytes / bytes.length))
  const start = performance.now()
  for (let time = 0; time < times; time += 1) await read(bytes)
  return (times * 1_000) / (performance.now() - start)
}
