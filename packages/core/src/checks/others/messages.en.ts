import type { TopicMessages } from '../finding-messages.ts'
import type { othersCodes } from './codes.ts'

const counted =
  '{answeredCount} of {count, plural, one {# known mail server} other {# known mail servers}} of others answered our checker'

export const othersMessages: TopicMessages<typeof othersCodes> = {
  'others-few': {
    title: ['Too few mail servers of others answered', 'Whether others answer is not known'],
    saw: [`${counted}.`, 'Too few known mail servers of others answered our checker.'],
    why: ["So we can't say whether it is only this recipient. It says nothing against them."],
    who: ['Whoever runs this checker should look at port 25, and name control hosts that answer.'],
  },
  'others-answer': {
    title: [
      '{isOnlyThem, select, true {It is only this recipient} other {Mail servers of others answer}}',
      'Mail servers of others answer',
    ],
    saw: [`${counted}: {hosts}.`, `${counted}.`, 'Known mail servers of others answered our checker.'],
    why: ['So mail can leave from here. What fails at this recipient does not fail everywhere.'],
    who: ['Nobody needs to act on our side because of this.'],
  },
}
