import type { Actor, Side } from '../vocabulary/index.ts'

/** Whose side a code usually is on and who acts. `depends`: the words beside the number decide. */
export const codeParties = {
  /** The address or mailbox of the recipient: only who wrote the mail knows another way. */
  mailbox: { side: 'recipient', actor: 'author' },
  author: { side: 'sender', actor: 'author' },
  theirs: { side: 'recipient', actor: 'theirs' },
  mailteam: { side: 'sender', actor: 'mailteam' },
  isp: { side: 'sender-isp', actor: 'isp' },
  'dns-admin': { side: 'dns-operator', actor: 'dns-admin' },
  nobody: { side: 'none', actor: 'nobody' },
  depends: { side: 'unknown', actor: 'helpdesk' },
} as const satisfies Record<string, { side: Side; actor: Actor }>
export type CodeParty = keyof typeof codeParties

/** One meaning of one number. */
export interface CodeRow {
  /**
   * `x.4.7` where the class may vary, `5.7.606` where it may not, `5.7.606-649` for a run of details, `550` for a plain
   * reply code.
   */
  code: string
  /** Of a code that begins with x: the classes it is defined for. Servers do not always keep to it. */
  classes?: readonly (2 | 4 | 5)[]
  /** Its name in IANA's registry. */
  name?: string
  /** Reply codes that the registry foresees beside it. */
  replyCodes?: readonly number[]
  /** The RFC that defines it. */
  rfc?: number
  /** Words of the server by which this meaning is told from others of the same number. */
  says?: string
  /** Other words for it, as servers and people write them; for searching only. */
  alsoSaid?: readonly string[]
  means: string
  cause: string
  /** What to do; of a code with classes 4 and 5, once delivery was given up. */
  todo: string
  /** What to do while the message is still tried, where that differs. */
  todoMeanwhile?: string
  party: CodeParty
  /** It stands for another failure, which is the one to look for. */
  hidesCause?: true
  /** Servers write it with a 4 when they gave up, too: the words beside it tell. */
  mayBeOver?: true
  /** Known from practice, not read in the speaker's own documents. */
  isUsual?: true
}
