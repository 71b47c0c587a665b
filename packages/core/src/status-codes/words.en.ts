import type { CodeSpeaker } from '../vocabulary/index.ts'
import type { CodeParty } from './code-row.ts'

/** Who speaks, as a heading. */
export const speakerNames: Record<CodeSpeaker, string> = {
  registry: 'The internet standard',
  smtp: 'SMTP replies',
  'exchange-2003': 'Exchange 2000 and 2003',
  exchange: 'Exchange 2007 and later',
  'exchange-online': 'Exchange Online and Outlook.com',
  google: 'Gmail',
  other: 'Other mail servers',
}

/** Whose side it usually is, and who acts. */
export const partyTexts: Record<CodeParty, string> = {
  mailbox: 'The recipient’s address or mailbox. The person who wrote the mail acts.',
  author: 'The sender’s side. The person who wrote the mail acts.',
  theirs: 'The recipient’s side. Their mail admin acts.',
  mailteam: 'The sender’s side. The sender’s mail team acts.',
  isp: 'The sender’s side. The internet provider of the sending address acts.',
  'dns-admin': 'The recipient’s side. Whoever runs their DNS acts.',
  nobody: 'Nobody’s side. Nobody has to act.',
  depends: 'The words beside the code decide.',
}

/** The same of a code that stands for another failure. */
export const hiddenPartyText = 'What stands behind it decides.'

/** What the first digit says. Source: RFC 3463 §3, RFC 5321 §4.2.1. */
export const classTexts: Record<2 | 4 | 5, string> = {
  2: 'It begins with 2: it worked.',
  4: 'It begins with 4: not now. The server that holds the message keeps it and tries again.',
  5: 'It begins with 5: no. The server that holds the message gives up and returns it.',
}

/** The same of a code that servers write with a 4 for the end, too. */
export const mayBeOverText =
  'It begins with 4, yet many servers write it for the end too. Does the message say “delayed”? Then it is still tried.'

/** What the second number says. Source: RFC 3463 §3.1 to §3.8. */
export const subjectNames = [
  'Not told',
  'Addresses',
  'The recipient’s mailbox',
  'Mail systems',
  'Network and routes',
  'The conversation of two servers',
  'The content of the message',
  'Security and rules',
] as const

/** Said of a code that nobody has described. */
export const unknownCodeTexts = {
  detail: 'Nobody has described this number. What its first two parts say is this.',
  subject: 'Nobody has described this number. Only its first digit says something.',
  reply: 'Nobody has described this number. Its first digit decides.',
}
