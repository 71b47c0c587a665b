import type { AnsweredQuestion, FactReader, Question } from '../../facts/index.ts'
import {
  answerFrom,
  evaluateSpf,
  heloRequest,
  senderRequest,
  surveySpf,
  type SpfAnswer,
  type SpfEvaluation,
  type SpfSurvey,
} from '../../spf/index.ts'
import type { JudgeContext } from '../check.ts'
import { sendingAddresses } from './sender-addresses.ts'

/** What a mail domain's list says: as it is published, and about each address that sends. */
export interface SpfReading {
  mailDomain: string
  survey: SpfSurvey
  /** `helo`: what the list of the greeting name says, where that is known and another name. */
  senders: { address: string; evaluation: SpfEvaluation; helo?: SpfEvaluation }[]
}

/** One reading for each mail domain of the sender that was looked at, from the answers that were written down. */
export function readSpf(facts: FactReader, context: JudgeContext): SpfReading[] {
  const addresses = sendingAddresses(facts)
  // Which address sends is told by another lane, perhaps later.
  if (addresses === undefined && !context.isComplete) return []
  return facts.all('spf.answers').flatMap(({ subject, observed }) => {
    if (!observed.ok) return []
    const mailDomain = subject.name
    const answer = answererOf(observed.value)
    const senders = (addresses ?? []).map((address) => {
      const heloName = context.sender?.heloName
      const evaluation = answerFrom(evaluateSpf(senderRequest({ address, mailDomain, heloName })), answer)
      if (heloName === undefined || heloName === mailDomain) return { address, evaluation }
      return { address, evaluation, helo: answerFrom(evaluateSpf(heloRequest({ address, heloName })), answer) }
    })
    return [{ mailDomain, survey: answerFrom(surveySpf(mailDomain), answer), senders }]
  })
}

function answererOf(answered: AnsweredQuestion[]): (question: Question) => SpfAnswer {
  const known = new Map(answered.map(({ question, observed }) => [`${question.type} ${question.name}`, observed]))
  return ({ type, name }) => known.get(`${type} ${name}`) ?? { ok: false, failure: 'limit-reached', elapsedMs: 0 }
}
