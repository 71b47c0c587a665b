import * as z from 'zod/mini'
import type { BounceNotice } from '@waypost/core/facts'
import { makePlan } from '@waypost/core/plan'
import { targetProblemText } from '@waypost/core/words'
import { ownAddresses } from '@waypost/probe'
import {
  checkAcceptedSchema,
  checkRequestSchema,
  formatRunId,
  type CheckAccepted,
  type CheckRequest,
  type UnderstoodView,
  understoodViewSchema,
} from '@waypost/contract'
import type { App, Services } from '../services.ts'
import { signedIn } from '../http/access.ts'
import { targetCodes } from '../http/problem-codes.ts'
import { ProblemError } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import { savedOfRequest } from '../senders/saved-of-request.ts'
import { hashOfCheck, type KeyedRequest } from '../store/idempotency-keys.ts'
import { acceptCheck, type Accepted } from './accept-check.ts'
import { rateHeaders, type Rates, readRates } from './check-limits.ts'
import { noticeOfRequest, sentFrom } from './notice-of-request.ts'
import { targetProblem } from './target-problem.ts'
import { understand } from './understand.ts'

const maxBodyBytes = 16_384
/** A check of the same pair that is this young is joined. */
const longestJoinSeconds = 60
const checkHeaders = z.looseObject({
  'idempotency-key': z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/))),
})
const understandQuery = z.strictObject({
  text: z.string().check(z.maxLength(8_000)),
  from: z.optional(z.string().check(z.maxLength(300))),
})

/** Understanding what was entered, and starting a check of it. */
export function checkRoutes(app: App, { limits, database, queue, settings }: Services): void {
  const { allowedRanges, allowedNames } = settings.probe
  const policy = { allowedRanges, allowedNames, ownAddresses: ownAddresses(settings.probe) }

  const joinSeconds = Math.min(longestJoinSeconds, Math.floor(settings.probe.reuseMs / 1_000))
  const onceAtATime = makeOnceAtATime()

  /** What a request is about; where it leaves something open, the notice that came with it says it. */
  async function readCheck(body: CheckRequest) {
    const { mailDomain, selectors } = body
    const given = await noticeOfRequest(database, body, allowedRanges)
    const text = body.text ?? given?.notice.recipient ?? ''
    const sent = given?.sender
    if (sent !== undefined && 'saved' in sent) {
      const understood = understand({ text }, { policy, saved: sent.saved })
      if (understood.ok && understood.sender !== null && sent.address !== undefined) {
        understood.sender = sentFrom(understood.sender, sent.address)
      }
      return { understood, saved: sent.saved, notice: given?.notice }
    }
    const saved = sent === undefined ? await savedOfRequest(database, body) : null
    const understood = understand({ text, from: body.from, mailDomain, selectors, ...sent }, { policy, saved })
    return { understood, saved, notice: given?.notice }
  }

  app.post(
    '/api/checks',
    {
      bodyLimit: maxBodyBytes,
      config: { access: 'agent', about: about.startCheck },
      schema: { body: checkRequestSchema, headers: checkHeaders },
    },
    async (request, reply) => {
      const { ticket, isDeep = false, fresh: isFresh = false } = request.body
      const { askRecipient = false, askOthers: asksOthers = false } = request.body
      const { id: personId } = signedIn(request)
      const { understood, saved, notice } = await readCheck(request.body)
      if (!understood.ok) throw new ProblemError(targetProblem(understood))
      const { target, sender } = makePlan({ ...understood, isDeep })
      const asksRecipient = askRecipient && target.mailAddress !== undefined
      const run = {
        input: target.input,
        ticket: ticket === undefined || ticket.trim() === '' ? null : ticket.trim(),
        requestedById: personId,
        options: {
          target,
          sender,
          isDeep,
          isFresh,
          ...(asksRecipient && { asksRecipient }),
          ...(asksOthers && { asksOthers }),
          ...(notice && { bounce: notice }),
          giveUpHours: (sender?.source === 'saved' ? saved?.giveUpHours : undefined) ?? giveUpHoursIn(notice) ?? null,
        },
      }
      const key = request.headers['idempotency-key']
      const keyed = key === undefined ? undefined : { personId, key, bodyHash: hashOfCheck(request.body) }
      const sendRates = (rates: Rates) => void reply.headers(rateHeaders(rates, limits))
      const readTheirRates = () => readRates(database, personId, limits)
      const start = () => acceptCheck(run, keyed, { database, queue, limits, joinSeconds })
      try {
        const { runId, isJoined, rates } = await (keyed ? onceAtATime(keyed, start) : start())
        sendRates(rates ?? (await readTheirRates()))
        const accepted: CheckAccepted = { runId: formatRunId(runId), isJoined }
        return await reply.code(isJoined ? 200 : 202).send(accepted)
      } catch (error) {
        if (error instanceof ProblemError) sendRates(await readTheirRates())
        throw error
      }
    },
  )

  app.get(
    '/api/understand',
    { config: { access: 'agent', about: about.understand }, schema: { querystring: understandQuery } },
    (request): UnderstoodView => {
      const understood = understand({ from: null, ...request.query }, { policy, saved: null })
      if (understood.ok) return { ok: true, target: understood.target }
      const { problem } = understood
      return { ok: false, problem, detail: targetProblemText(problem) }
    },
  )
}

const rateHeaderWords = {
  'ratelimit-limit': 'How many checks you may start within the window that counts now.',
  'ratelimit-remaining': 'How many of them are left.',
  'ratelimit-reset': 'In how many seconds the window ends.',
  'ratelimit-policy': 'All windows, such as `10;w=60, 120;w=3600`.',
}

const about = {
  startCheck: {
    id: 'startCheck',
    tag: 'Checks',
    summary: 'Start a check',
    description:
      'Checks mail from a sender to a domain or mail address; of an IP address it checks the sender alone. Without ' +
      '`from` and `sender` it is our own mail server, if one is saved; `sender` is the id of another saved one, `from` ' +
      'somebody else with `mailDomain` and `selectors` as far as they are known, `null` nobody. Sends no message. Who asked for ' +
      'the same check within the last minute is answered with that one; `fresh` asks for a new one. Each person ' +
      'starts at most 10 checks a minute and 120 an hour; a recipient’s servers are visited by at most 12 checks an ' +
      'hour. `askRecipient` lets one mail server be asked about the exact address, at most 3 times an hour for a ' +
      'domain. `askOthers` asks known mail servers of others too, from the same place. `bounce` is what a notice says about ' +
      'one recipient; it tells for whom the mail was and who sent it where `text` and `from` do not, and the check tells ' +
      'whether what it says is still so. With an `Idempotency-Key` ' +
      'header a request can be repeated for 24 hours and starts one check.',
    answers: {
      200: { description: 'Joined a check of the last minute.', schema: checkAcceptedSchema, headers: rateHeaderWords },
      202: {
        description: 'Accepted; the check goes on by itself.',
        schema: checkAcceptedSchema,
        headers: rateHeaderWords,
      },
    },
    problems: [...targetCodes, 'sender-gone', 'key-reused', 'too-many-requests', 'queue-full'],
    example: { body: { text: 'example.com', from: null, ticket: 'T-4471' } },
  },
  understand: {
    id: 'understand',
    tag: 'Checks',
    summary: 'Say what a check of a text would be about',
    description: 'Looks nothing up. A text that is no target is an answer too, with `ok: false`.',
    answers: { 200: { description: 'Understood, or why not.', schema: understoodViewSchema } },
    example: { query: { text: 'jo@example.com' } },
  },
} satisfies Record<string, RouteAbout>

/** After how long the sending server gives up, as its own notice shows. */
function giveUpHoursIn(notice: BounceNotice | undefined): number | undefined {
  return notice?.expirySeconds === undefined ? undefined : Math.round(notice.expirySeconds / 3_600)
}

/** The same request many times at once is one: those behind the first get its answer. */
function makeOnceAtATime() {
  const going = new Map<string, Promise<Accepted>>()
  return ({ personId, key, bodyHash }: KeyedRequest, start: () => Promise<Accepted>): Promise<Accepted> => {
    const name = JSON.stringify([personId, key, bodyHash])
    const known = going.get(name)
    if (known) return known
    const answer = start().finally(() => going.delete(name))
    going.set(name, answer)
    return answer
  }
}
