import { parseSender, parseTarget } from '@waypost/core/target'
import { targetProblemText } from '@waypost/core/words'
import { senderRequestSchema, type SenderView } from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { ProblemError } from '../http/problem.ts'
import { readDefaultSender, saveDefaultSender } from './default-sender.ts'

/** Our own mail server: what others see as the sender when a check names nobody. */
export function senderRoutes(app: App, { database, settings }: Services): void {
  const policy = { allowedRanges: settings.probe.allowedRanges, allowedNames: settings.probe.allowedNames }

  app.get('/api/senders/default', { config: { access: 'viewer' } }, async (_request, reply) => {
    const view: SenderView = await readDefaultSender(database)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(view))
  })

  app.put(
    '/api/senders/default',
    { bodyLimit: 8_192, config: { access: 'admin' }, schema: { body: senderRequestSchema } },
    async (request): Promise<SenderView> => {
      const { address, heloName, delayNoticeHours, giveUpHours } = request.body
      const sender = parseSender(address, policy)
      if (!sender.ok) throw refusal('address', sender.problem.code, targetProblemText(sender.problem))
      const helo = heloName === '' ? undefined : parseTarget(heloName, policy)
      if (helo && !helo.ok) throw refusal('heloName', helo.problem.code, targetProblemText(helo.problem))
      if (helo?.ok && helo.target.kind !== 'domain') {
        throw refusal('heloName', 'bad-label', 'Enter the name the mail server greets with, such as mail.example.com')
      }
      if (delayNoticeHours >= giveUpHours) {
        throw refusal('delayNoticeHours', 'notice-after-end', 'The delay notice comes before the server gives up')
      }
      return saveDefaultSender(database, {
        ...request.body,
        address: sender.sender.address ?? sender.sender.name ?? address,
        heloName: helo?.ok ? (helo.target.domain ?? '') : '',
      })
    },
  )
}

function refusal(field: string, code: string, detail: string): ProblemError {
  return new ProblemError({ status: 422, code, detail, field })
}
