import * as z from 'zod/mini'
import {
  savedSenderRequestSchema,
  senderRequestSchema,
  type SavedSender,
  type SendersView,
  type SenderView,
} from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { jsonText } from '../http/json-text.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { fromShort, shortView } from './default-sender.ts'
import { readSenderRequest } from './read-sender-request.ts'
import {
  addSender,
  changeSender,
  maxSavedSenders,
  readDefaultSender,
  readSenders,
  removeSender,
  saveDefaultSender,
} from './saved-senders.ts'
import { senderAbout as about } from './sender-about.ts'

const params = z.object({ id: z.string().check(z.maxLength(64)) })
const uuid = z.uuid()
const bodyLimit = 16_384

/** The mail servers that send: ours, and those of partners. */
export function senderRoutes(app: App, { database, settings }: Services): void {
  const policy = { allowedRanges: settings.probe.allowedRanges, allowedNames: settings.probe.allowedNames }

  app.get(
    '/api/senders',
    { config: { access: 'viewer', about: about.listSenders } },
    async (): Promise<SendersView> => ({ senders: await readSenders(database) }),
  )

  app.post(
    '/api/senders',
    { bodyLimit, config: { access: 'admin', about: about.addSender }, schema: { body: savedSenderRequestSchema } },
    async (request, reply) => {
      const saved = await addSender(database, readSenderRequest(request.body, policy))
      if (saved === null) throw new ProblemError(tooManySenders)
      return reply.code(201).send(saved)
    },
  )

  app.put(
    '/api/senders/:id',
    {
      bodyLimit,
      config: { access: 'admin', about: about.changeSender },
      schema: { params, body: savedSenderRequestSchema },
    },
    async (request): Promise<SavedSender> => {
      const saved = await changeSender(database, idOf(request.params), readSenderRequest(request.body, policy))
      if (saved === null) throw new ProblemError(problems.notFound())
      return saved
    },
  )

  app.delete(
    '/api/senders/:id',
    { config: { access: 'admin', about: about.removeSender }, schema: { params } },
    async (request, reply) => {
      if (!(await removeSender(database, idOf(request.params)))) throw new ProblemError(problems.notFound())
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/senders/default',
    { config: { access: 'viewer', about: about.readDefaultSender } },
    async (_request, reply) => {
      const view: SenderView = shortView(await readDefaultSender(database))
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
      const fields = { address: 'address', domain: 'domain' }
      const saved = await saveDefaultSender(database, (known) =>
        readSenderRequest(fromShort(request.body, known), policy, fields),
      )
      return shortView(saved)
    },
  )
}

/** An id that can be none is one that nobody has. */
function idOf({ id }: { id: string }): string {
  if (!uuid.safeParse(id).success) throw new ProblemError(problems.notFound())
  return id
}

const tooManySenders = {
  status: 409,
  code: 'too-many-senders' as const,
  detail: `${maxSavedSenders} senders are saved. Remove one that nobody uses.`,
}
