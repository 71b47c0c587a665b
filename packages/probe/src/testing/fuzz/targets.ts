import { deepStrictEqual, ok } from 'node:assert/strict'
import { parseTarget } from '@waypost/core/target'
import { MalformedPacketError, maxNameWork, PacketCursor } from '../../dns/packet/packet-cursor.ts'
import { readMessage } from '../../dns/packet/read-message.ts'
import { isReplyTo } from '../../dns/question-match.ts'
import { readAnswer } from '../../dns/read-answer.ts'
import { ReplyReader } from '../../smtp/reply-reader.ts'
import { sanitiseBytes, sanitiseText } from '../../text/sanitise.ts'
import { dnsMessages, smtpReplies, targetTexts } from './corpus.ts'
import { Random } from './random.ts'

/** A reader of foreign bytes: what it is fed with, and what must hold whatever it is fed with. Throws when it does not. */
export interface FuzzTarget {
  name: string
  corpus: readonly Uint8Array[]
  run(bytes: Uint8Array): void | Promise<void>
}

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u
const policy = { allowedRanges: ['203.0.113.0/24'], allowedNames: ['example', 'test'] }
const isPrintable = (text: string): boolean => !hidden.test(text)

/** Readers of bytes: DNS messages, SMTP replies, what a person typed. */
export const byteTargets: FuzzTarget[] = [
  {
    name: 'DNS reader',
    corpus: dnsMessages,
    run(bytes) {
      isReplyTo(bytes, 7, { name: 'fabrikam.example', type: 'MX' })
      try {
        const message = readMessage(bytes)
        const records = [...message.answers, ...message.authorities, ...message.additionals]
        // A record takes eleven bytes at least, and a name is read within the limit of names.
        ok(records.length <= bytes.length / 11)
        const textLength = records.reduce((sum, { name, data }) => sum + name.length + data.length, 0)
        ok(textLength <= 4 * maxNameWork + 8 * bytes.length)
        ok(records.every(({ name, data }) => isPrintable(name) && isPrintable(data) && name.length <= 1_016))
        const reading = readAnswer(message, { name: 'fabrikam.example', type: 'MX' }, 8)
        if (reading.kind === 'answer') ok(reading.answer.records.length <= 100 && reading.answer.cnameChain.length <= 8)
      } catch (error) {
        if (!(error instanceof MalformedPacketError)) throw error
      }
    },
  },
  {
    name: 'DNS names',
    corpus: dnsMessages,
    run(bytes) {
      const cursor = new PacketCursor(bytes)
      try {
        while (cursor.offset < bytes.length) cursor.readName()
      } catch (error) {
        if (!(error instanceof MalformedPacketError)) throw error
      }
      ok(cursor.nameWork <= maxNameWork + 256)
    },
  },
  {
    name: 'SMTP reader',
    corpus: smtpReplies,
    async run(bytes) {
      const limit = 4_096
      const sizes = new Random(bytes.length)
      let at = 0
      const read = async (): Promise<Uint8Array | undefined> => {
        if (at >= bytes.length) return undefined
        const chunk = bytes.subarray(at, at + 1 + sizes.below(1_000))
        at += chunk.length
        return chunk
      }
      const reader = new ReplyReader({ read }, limit)
      for (;;) {
        const result = await reader.read(neverAborted)
        const reply = result.ok ? result.reply : result.heard
        if (reply) {
          ok(reply.replyLines.length <= 100 && reply.replyCode >= 200 && reply.replyCode <= 599)
          ok(reply.replyLines.every((line) => line.length <= 512 && isPrintable(line)))
        }
        ok(isPrintable(reader.unreadText))
        // One chunk beyond the limit is what it takes to see that there is more.
        ok(at <= limit + 1_000)
        if (!result.ok) {
          ok((result.detail?.length ?? 0) <= 300)
          return
        }
      }
    },
  },
  {
    name: 'target reader',
    corpus: targetTexts,
    run(bytes) {
      const text = Buffer.from(bytes).toString('utf8')
      const result = parseTarget(text, policy)
      if (!result.ok) {
        ok(result.problem.subject.length <= 200 && isPrintable(result.problem.subject))
        return
      }
      const { input, domain, ip, mailAddress } = result.target
      ok(input.length <= 1_000 && isPrintable(input))
      ok((domain?.length ?? 0) <= 253 && (mailAddress?.length ?? 0) <= 254)
      ok(domain === null || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))
      const again = parseTarget(mailAddress ?? domain ?? ip ?? '', policy)
      deepStrictEqual(again.ok && [again.target.domain, again.target.ip], [domain, ip])
    },
  },
  {
    name: 'sanitiser',
    corpus: [...smtpReplies, ...dnsMessages, ...targetTexts],
    run(bytes) {
      for (const limit of [0, 1, 7, 300]) {
        const text = sanitiseBytes(bytes, limit)
        ok(text.length <= limit && isPrintable(text))
        deepStrictEqual(sanitiseText(text, limit), text)
      }
    },
  },
]

const neverAborted = new AbortController().signal
