import {
  AUTHORITATIVE_ANSWER,
  CHECKING_DISABLED,
  decode,
  encode,
  RECURSION_DESIRED,
  TRUNCATED_RESPONSE,
  type Answer,
  type DecodedPacket,
  type OptAnswer,
  type Question,
} from 'dns-packet'
import { emptyAnswer, type AnswerSections } from './answer.ts'
import type { AskedQuestion, Response, Transport } from './respond.ts'

export interface DnsQuery {
  id: number
  flags: number
  /** As it was asked, letter case and all: some resolvers compare it. */
  asked: Question
  question: AskedQuestion
  /** What the asker can take over UDP; undefined without EDNS (RFC 6891). */
  ednsSize: number | undefined
  transport: Transport
}

const classicUdpBytes = 512
const ednsUdpBytes = 1232

/** One question of class IN, or undefined for anything else: the lab does not answer what it cannot read. */
export function readDnsQuery(message: Buffer, transport: Transport): DnsQuery | undefined {
  let packet: DecodedPacket
  try {
    packet = decode(message)
  } catch {
    return undefined
  }
  const [asked] = packet.questions ?? []
  if (packet.flag_qr || asked === undefined || packet.questions?.length !== 1 || asked.class !== 'IN') return undefined
  const name = asked.name.toLowerCase().replace(/\.$/, '')
  const opt = packet.additionals?.find((record): record is OptAnswer => record.type === 'OPT')
  return {
    id: packet.id ?? 0,
    flags: packet.flags ?? 0,
    asked,
    question: {
      name,
      type: asked.type,
      checkingDisabled: packet.flag_cd,
      wantsSignatures: opt?.flag_do === true,
      transport,
    },
    ednsSize: opt?.udpPayloadSize,
    transport,
  }
}

/** The bytes of a reply. Over UDP it is cut to an empty, truncated one when the asker cannot take it. */
export function dnsReply(query: DnsQuery, response: Exclude<Response, { kind: 'silence' }>): Buffer {
  if (response.kind === 'truncated') return encodeReply(query, emptyAnswer(0, AUTHORITATIVE_ANSWER), true)
  const bytes = encodeReply(query, response.sections, false)
  const limit = Math.max(classicUdpBytes, Math.min(query.ednsSize ?? classicUdpBytes, ednsUdpBytes))
  if (query.transport === 'tcp' || bytes.length <= limit) return bytes
  return encodeReply(query, emptyAnswer(response.sections.rcode, response.sections.flags), true)
}

function encodeReply(query: DnsQuery, sections: AnswerSections, isTruncated: boolean): Buffer {
  const additionals: Answer[] = [...sections.additionals]
  if (query.ednsSize !== undefined) additionals.push(optRecord)
  return encode({
    type: 'response',
    id: query.id,
    flags:
      (query.flags & (RECURSION_DESIRED | CHECKING_DISABLED)) |
      sections.flags |
      sections.rcode |
      (isTruncated ? TRUNCATED_RESPONSE : 0),
    questions: [query.asked],
    answers: sections.answers,
    authorities: sections.authorities,
    additionals,
  })
}

const optRecord: OptAnswer = {
  name: '.',
  type: 'OPT',
  udpPayloadSize: ednsUdpBytes,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
}
