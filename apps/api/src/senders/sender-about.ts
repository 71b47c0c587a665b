import { savedSenderSchema, senderCandidatesSchema, sendersViewSchema, senderViewSchema } from '@waypost/contract'
import { targetCodes } from '../http/problem-codes.ts'
import type { RouteAbout } from '../openapi/route-about.ts'

const sender = {
  name: 'Northgate',
  addresses: ['mail.example.com'],
  domains: ['example.com'],
  heloName: 'mail.example.com',
  selectors: ['selector1'],
  mailServer: 'Postfix',
  delayNoticeHours: 4,
  giveUpHours: 48,
  contact: 'Jo, +00 555 0111',
  isPartner: true,
}
const shortAnswers = { 200: { description: 'The saved mail server, or null.', schema: senderViewSchema } }

/** What the routes about senders say of themselves. */
export const senderAbout = {
  listSenders: {
    id: 'listSenders',
    tag: 'Settings',
    summary: 'List the saved senders',
    description: 'The one that a check takes when it names nobody comes first, then ours, then those of partners.',
    answers: { 200: { description: 'All of them.', schema: sendersViewSchema } },
    example: {},
  },
  addSender: {
    id: 'addSender',
    tag: 'Settings',
    summary: 'Save a sender',
    description:
      'Ours or a partner’s. Hours are whole; a `delayNoticeHours` of 0 means that the server sends no delay notice. ' +
      'The first of ours is the one that a check takes when it names nobody.',
    answers: { 201: { description: 'As it was saved.', schema: savedSenderSchema } },
    problems: [...targetCodes, 'notice-after-end', 'too-many-senders'],
    example: { body: sender },
  },
  changeSender: {
    id: 'changeSender',
    tag: 'Settings',
    summary: 'Change a saved sender',
    description: 'Takes the whole sender. Checks that were made with it keep what they were made with.',
    answers: { 200: { description: 'As it was saved.', schema: savedSenderSchema } },
    problems: [...targetCodes, 'notice-after-end', 'not-found'],
    example: { body: sender },
  },
  removeSender: {
    id: 'removeSender',
    tag: 'Settings',
    summary: 'Remove a saved sender',
    answers: { 204: { description: 'It is no longer saved. Its checks stay.' } },
    problems: ['not-found'],
  },
  findCandidates: {
    id: 'findSenderCandidates',
    tag: 'Checks',
    summary: 'Find out which address a domain may send from',
    description:
      'Puts together what its permission list (SPF), its mail servers, the saved senders and your clues say, the ' +
      'likeliest first. Asks the DNS for up to five seconds; connects to no mail server. Each person may ask 60 times ' +
      'in five minutes.',
    answers: { 200: { description: 'The candidates; empty when nothing is known.', schema: senderCandidatesSchema } },
    problems: [...targetCodes, 'not-a-domain', 'too-many-requests'],
    example: { body: { domain: 'example.com' } },
  },
  readDefaultSender: {
    id: 'readDefaultSender',
    tag: 'Settings',
    summary: 'Read our own mail server in short',
    answers: shortAnswers,
    example: {},
  },
  saveDefaultSender: {
    id: 'saveDefaultSender',
    tag: 'Settings',
    summary: 'Save our own mail server in short',
    description:
      'The sender that a check takes when it names nobody, with one address and one domain; what else is saved of it ' +
      'stays. Hours are whole; a `delayNoticeHours` of 0 means that the server sends no delay notice.',
    answers: shortAnswers,
    problems: [...targetCodes, 'notice-after-end'],
    example: {
      body: {
        name: 'Brightwater',
        address: 'mail.example.com',
        heloName: 'mail.example.com',
        domain: 'example.com',
        selectors: ['selector1'],
        delayNoticeHours: 4,
        giveUpHours: 48,
      },
    },
  },
} satisfies Record<string, RouteAbout>
