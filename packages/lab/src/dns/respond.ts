import { AUTHENTIC_DATA } from 'dns-packet'
import type { DnsBehaviour } from '../scenario.ts'
import { authorityAnswer, emptyAnswer, rcodes, recursiveAnswer, type AnswerSections } from './answer.ts'
import { withSignatures } from './signatures.ts'
import { closestZone, isWithin, makeZone, type NameServer, type Zone } from './zone.ts'

export type Transport = 'udp' | 'tcp'

export interface AskedQuestion {
  /** Lower case, without the final dot; '' is the root. */
  name: string
  type: string
  checkingDisabled: boolean
  /** The DO bit. */
  wantsSignatures: boolean
  transport: Transport
}

/** What a server does about a question, and after how long. */
export type Response =
  | { kind: 'silence' }
  | { kind: 'truncated'; delayMs: number }
  | { kind: 'answer'; delayMs: number; sections: AnswerSections }

export type Responder = (question: AskedQuestion) => Response

/** How long the lab's resolver tries servers that stay silent. Real ones take seconds; nobody here has to wait. */
const resolverPatienceMs = 200

/** A name server of one zone: how it stands at the moment of the question. */
export function authorityResponder(wholeZone: Zone, server: NameServer): Responder {
  return ({ name, type, transport, wantsSignatures }) => {
    const behaviour = server.behaviour ?? wholeZone.behaviour
    const { apex, nameServers } = wholeZone
    const zone = server.records === undefined ? wholeZone : makeZone({ apex, records: server.records, nameServers })
    if (behaviour.kind === 'silent') return { kind: 'silence' }
    if (behaviour.kind === 'truncate' && transport === 'udp') return { kind: 'truncated', delayMs: 0 }
    if (behaviour.kind === 'servfail') return answer(emptyAnswer(rcodes.servFail))
    if (behaviour.kind === 'refused') return answer(emptyAnswer(rcodes.refused))
    const sections = authorityAnswer(zone, name, type)
    if (behaviour.kind === 'bogus' && behaviour.signaturesExpiredAt !== undefined && wantsSignatures) {
      const expiredAt = new Date(behaviour.signaturesExpiredAt)
      return answer({ ...sections, answers: withSignatures(sections.answers, zone.apex, expiredAt) })
    }
    return answer(sections, delayOf(behaviour))
  }
}

/** A resolver in front of all zones. It shows a zone's behaviour the way a real resolver does. */
export function resolverResponder(zones: Zone[]): Responder {
  return ({ name, type, checkingDisabled, transport }) => {
    const sections = recursiveAnswer(zones, name, type)
    const onTheWay = zones.filter(({ apex }) => asked(name, sections).some((owner) => isWithin(owner, apex)))
    const behaviours = onTheWay.map(({ behaviour }) => behaviour)
    const has = (kind: DnsBehaviour['kind']) => behaviours.some((behaviour) => behaviour.kind === kind)
    const delayMs = Math.max(0, ...behaviours.map(delayOf))
    if (has('silent')) return answer(emptyAnswer(rcodes.servFail), resolverPatienceMs)
    if (has('servfail') || has('refused')) return answer(emptyAnswer(rcodes.servFail), delayMs)
    if (has('bogus') && !checkingDisabled) return answer(emptyAnswer(rcodes.servFail), delayMs)
    if (has('truncate') && transport === 'udp') return { kind: 'truncated', delayMs }
    const isSigned = asked(name, sections).every((owner) => closestZone(zones, owner)?.isSigned === true)
    const isAuthenticated = isSigned && !checkingDisabled && sections.rcode !== rcodes.servFail
    return answer(isAuthenticated ? { ...sections, flags: sections.flags | AUTHENTIC_DATA } : sections, delayMs)
  }
}

function answer(sections: AnswerSections, delayMs = 0): Response {
  return { kind: 'answer', delayMs, sections }
}

function delayOf(behaviour: DnsBehaviour): number {
  return behaviour.kind === 'slow' ? behaviour.delayMs : 0
}

/** The name itself and every alias target that had to be resolved for it. */
function asked(name: string, sections: AnswerSections): string[] {
  const targets = sections.answers.flatMap((record) => (record.type === 'CNAME' ? [record.data.toLowerCase()] : []))
  return [name, ...targets]
}
