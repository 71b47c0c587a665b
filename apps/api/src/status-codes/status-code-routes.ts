import * as z from 'zod/mini'
import { explainCode, meaningOf, searchCodes, type CodeExplanation } from '@waypost/core/status-codes'
import { codeSpeakers } from '@waypost/core/vocabulary'
import { codeExplanationSchema, codeMeaningsSchema, type CodeMeaningsView } from '@waypost/contract'
import { ProblemError, problems } from '../http/problem.ts'
import type { RouteAbout } from '../openapi/route-about.ts'
import type { App } from '../services.ts'

const whose = z.optional(z.enum(codeSpeakers))
const listQuery = z.strictObject({ q: z._default(z.string().check(z.maxLength(300)), ''), whose })
const oneQuery = z.strictObject({ said: z.optional(z.string().check(z.maxLength(1_000))), whose })
const params = z.object({ code: z.string().check(z.maxLength(12)) })

/** What status codes mean. It is no secret and costs nothing: anybody may ask. */
export function statusCodeRoutes(app: App): void {
  app.get(
    '/api/status-codes',
    { config: { access: 'public', about: about.search }, schema: { querystring: listQuery } },
    (request): CodeMeaningsView => {
      const { q, whose: speaker } = request.query
      return { meanings: searchCodes(q, speaker).map((spoken) => meaningOf(spoken)) }
    },
  )

  app.get(
    '/api/status-codes/:code',
    { config: { access: 'public', about: about.explain }, schema: { params, querystring: oneQuery } },
    (request): CodeExplanation => {
      const explained = explainCode(request.params.code, request.query)
      if (explained === undefined) throw new ProblemError(problems.noStatusCode())
      return explained
    },
  )
}

const about = {
  search: {
    id: 'searchStatusCodes',
    tag: 'Status codes',
    summary: 'List status codes, or search them',
    description:
      '`q` is a number in any form (447, 4.4.7, #5.1.1, 550 5.7.1, 5.7), words, or a whole line of a server; without it ' +
      'all are listed. `whose` keeps the meanings of one speaker.',
    answers: { 200: { description: 'The best fit first; empty when nothing fits.', schema: codeMeaningsSchema } },
    example: { query: { q: 'mailbox full' } },
  },
  explain: {
    id: 'explainStatusCode',
    tag: 'Status codes',
    summary: 'Explain a status code',
    description:
      'An enhanced status code such as 4.4.7 or an SMTP reply code such as 550. One number may mean several things: ' +
      '`said`, the words beside it, and `whose` put the meaning that fits first. A number that nobody described is read ' +
      'by its first two parts; `unknownText` then says so.',
    answers: { 200: { description: 'The code in plain words.', schema: codeExplanationSchema } },
    problems: ['not-found'],
    example: {},
  },
} satisfies Record<string, RouteAbout>
