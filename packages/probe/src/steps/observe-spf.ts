import type { Question } from '@waypost/core/facts'
import type { SenderInput } from '@waypost/core/plan'
import { answerOver, evaluateSpf, heloRequest, senderRequest, SpfAddress, surveySpf } from '@waypost/core/spf'
import { findSenderAddress } from './observe-sender.ts'
import { SpfQuestions } from './spf-questions.ts'
import { ask, type StepContext } from './step-context.ts'

/**
 * The TXT records of the sender's mail domain, and the answers that its permission list asks for: once as published,
 * and once for each address that sends; so for the greeting name. The rules decide what to ask; what the answers mean is judged later, by the
 * same rules. Records `sender-domain.txt` and `spf.answers`. Source: RFC 7208 §4.
 */
export async function observeSpf(sender: SenderInput & { mailDomain: string }, context: StepContext): Promise<void> {
  const { mailDomain, heloName } = sender
  const subject = { kind: 'domain', name: mailDomain } as const
  const questions = new SpfQuestions(context)
  const answer = (question: Question) => questions.ask(question)
  await Promise.all([
    ask({ name: mailDomain, type: 'TXT' }, context).then((observed) =>
      context.record('sender-domain.txt', subject, observed),
    ),
    answerOver(surveySpf(mailDomain), answer),
    findSenderAddress(sender, context).then((found) => {
      const addresses = found.ok ? found.value.addresses.filter((address) => SpfAddress.parse(address)) : []
      return Promise.all(
        addresses.flatMap((address) => [
          answerOver(evaluateSpf(senderRequest({ address, mailDomain, heloName })), answer),
          ...(heloName === undefined ? [] : [answerOver(evaluateSpf(heloRequest({ address, heloName })), answer)]),
        ]),
      )
    }),
  ])
  context.record('spf.answers', subject, { ok: true, elapsedMs: 0, value: questions.answered() })
}
