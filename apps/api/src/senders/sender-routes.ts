import { parseSelectors } from '@waypost/core/parse'
import { parseSender, parseTarget } from '@waypost/core/target'
import { targetProblemText } from '@waypost/core/words'
import { senderRequestSchema, type SenderView, senderViewSchema } from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { jsonText } from '../http/json-text.ts'
import { type ProblemCode, statusOf, targetCodes } from '../http/problem-codes.ts'
import { ProblemError } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { readDefaultSender, saveDefaultSender } from './default-sender.ts'

/** Our own mail server: what others see as the sender when a check names nobody. */
export function senderRoutes(app: App, { database, settings }: Services): void {
  const policy = { allowedRanges: settings.probe.allowedRanges, allowedNames: settings.probe.allowedNames }

  app.get(
    '/api/senders/default',
    { config: { access: 'viewer', about: about.readDefaultSender } },
    async (_request, reply) => {
      const view: SenderView = await readDefaultSender(database)
      return reply.type('application/json; charset=utf-8').send(jsonText(view))
    },
  )

  app.put(
    '/api/senders/default',
    {
      bodyLimit: 8_192,
      config: { access: 'admin', about: about.saveDefaultSender },
      schema: { body: senderRequestSchema },
    },
    async (request): Promise<SenderView> => {
      const { address, heloName, domain, selectors, delayNoticeHours, giveUpHours } = request.body
      const sender = parseSender(address, policy)
      if (!sender.ok) throw refusal('address', sender.problem.code, targetProblemText(sender.problem))
      const helo = heloName === '' ? undefined : parseTarget(heloName, policy)
      if (helo && !helo.ok) throw refusal('heloName', helo.problem.code, targetProblemText(helo.problem))
      if (helo?.ok && helo.target.kind !== 'domain') {
        throw refusal('heloName', 'bad-label', 'Enter the name the mail server greets with, such as mail.example.com')
      }
      const mailDomain = domain === '' ? undefined : parseSender(domain, policy)
      if (mailDomain && !mailDomain.ok) {
        throw refusal('domain', mailDomain.problem.code, targetProblemText(mailDomain.problem))
      }
      if (mailDomain?.ok && mailDomain.sender.name === undefined) {
        throw refusal('domain', 'bad-label', 'Enter the domain behind the @ of your addresses, such as example.com')
      }
      const keys = parseSelectors(selectors)
      if (!keys.ok) throw refusal('selectors', 'bad-label', `Enter selectors such as selector1, not “${keys.subject}”`)
      if (delayNoticeHours >= giveUpHours) {
        throw refusal('delayNoticeHours', 'notice-after-end', 'The delay notice comes before the server gives up')
      }
      return saveDefaultSender(database, {
        ...request.body,
        address: sender.sender.address ?? sender.sender.name ?? address,
        heloName: helo?.ok ? (helo.target.domain ?? '') : '',
        domain: mailDomain?.ok ? (mailDomain.sender.name ?? '') : '',
        selectors: keys.selectors,
      })
    },
  )
}

const savedSender = { 200: { description: 'The saved mail server, or null.', schema: senderViewSchema } }
const about = {
  readDefaultSender: {
    id: 'readDefaultSender',
    tag: 'Settings',
    summary: 'Read our own mail server',
    answers: savedSender,
    example: {},
  },
  saveDefaultSender: {
    id: 'saveDefaultSender',
    tag: 'Settings',
    summary: 'Save our own mail server',
    description: 'Hours are whole; a `delayNoticeHours` of 0 means that the server sends no delay notice.',
    answers: savedSender,
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

function refusal(field: string, code: ProblemCode, detail: string): ProblemError {
  return new ProblemError({ status: statusOf(code), code, detail, field })
}
