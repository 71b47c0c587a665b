import type { CodeRow } from '../code-row.ts'

/** Other servers that use a number in a way of their own, as seen in their notices. */
export const otherCodes: readonly CodeRow[] = [
  {
    code: '5.4.7',
    says: 'exceeded max time without delivery',
    means: 'The sending service tried until its time was over (SparkPost, Momentum, PowerMTA).',
    cause: 'As with 4.4.7: an earlier failure that lasted.',
    todo: 'Find the last error before it in the log of the service.',
    party: 'depends',
    hidesCause: true,
    isUsual: true,
  },
  {
    code: '4.4.7',
    says: 'unable to deliver this message after',
    means: 'A delay notice of Oracle’s mail server (iCloud): the message is still being tried.',
    cause: 'The recipient’s server does not take it yet.',
    todo: 'Do not send it again. Read “Action: delayed”.',
    party: 'nobody',
  },
  {
    code: '4.4.7',
    says: 'unable to deliver in 840 minutes',
    means: 'Amazon SES tried for 14 hours and gave up.',
    cause: 'The last error stands between the angle brackets.',
    todo: 'Read what stands between the angle brackets, and cure that.',
    party: 'depends',
    hidesCause: true,
  },
  {
    code: '4.5.0',
    says: 'Action: delayed',
    means: 'A delay notice of Sendmail: the message is still being tried.',
    cause: 'The recipient’s server does not take it yet.',
    todo: 'Do not send it again. Read the lines above for the last error.',
    party: 'nobody',
  },
  {
    code: '4.2.0',
    says: 'greylist',
    means: 'The server makes new senders wait on purpose (greylisting).',
    cause: 'A first message between these two addresses.',
    todo: 'Wait. The next try is usually taken.',
    party: 'nobody',
    isUsual: true,
  },
]
