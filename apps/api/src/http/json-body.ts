import type { FastifyInstance } from 'fastify'
import { ProblemError } from './problem.ts'

const maxDepth = 32

/** Bodies are JSON, nested at most 32 deep, without keys that reach for a prototype; or there is none. */
export function takeJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined)
    if (isTooDeep(body)) {
      const detail = `The request is nested more than ${maxDepth} levels deep.`
      return done(new ProblemError({ status: 400, code: 'json-too-deep', detail }))
    }
    return parse(request, body, done)
  })
}

/** Counts brackets without parsing; those inside strings count too, which no honest request notices. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth--
    if (depth > maxDepth) return true
  }
  return false
}
