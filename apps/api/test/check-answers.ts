import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { App } from '../src/services.ts'
import { openapiDocument, type OpenapiDocument } from '../src/openapi/describe-routes.ts'

/** One answer that was given, as far as the document cares. */
export interface GivenAnswer {
  method: string
  /** As in the document: /api/runs/{id}. */
  path: string
  status: number
  mediaType: string
  body: string
  headers: Record<string, unknown>
}

/** Compares answers with the OpenAPI document: status, media type and shape, unknown fields included. */
export class AnswerChecker {
  /** What the document does not describe, one line each. */
  readonly complaints: string[] = []
  /** `GET /api/runs/{id} 200` of each answer seen. */
  readonly seen = new Set<string>()
  readonly document: OpenapiDocument
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
  readonly #validators = new Map<string, ValidateFunction>()

  constructor(document: OpenapiDocument) {
    this.document = document
    this.#ajv.addSchema({ $id: 'document', ...closed(document) })
  }

  check(answer: GivenAnswer): void {
    const { method, path, status, mediaType, body } = answer
    const where = `${method} ${path} ${status}`
    this.seen.add(where)
    const responses = Reflect.get(this.document.paths?.[path] ?? {}, method.toLowerCase())?.responses
    const described = responses?.[status]
    if (described === undefined) return void this.complaints.push(`${where}: not in the document (${body})`)
    for (const name of Object.keys(described.headers ?? {})) {
      if (answer.headers[name] === undefined) this.complaints.push(`${where}: without the header ${name}`)
    }
    if (described.content === undefined) {
      if (body !== '') this.complaints.push(`${where}: has a body, the document has none`)
      return
    }
    if (described.content[mediaType] === undefined) {
      return void this.complaints.push(
        `${where}: is ${mediaType}, the document says ${Object.keys(described.content).join()}`,
      )
    }
    if (!/json/.test(mediaType)) return
    const steps = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', mediaType, 'schema']
    this.#validate(where, steps, JSON.parse(body))
  }

  /** Checks one event of a stream against the schema that the document names for its type. */
  checkEvent(type: string, data: unknown): void {
    const name = type.replace(/(^|\.)(\w)/g, (_all, _dot, letter: string) => letter.toUpperCase())
    const events = Reflect.get(this.document.paths?.['/api/runs/{id}/events']?.get ?? {}, 'x-waypost-events')
    const reference: string | undefined = events?.[type]?.$ref
    if (reference === undefined) return void this.complaints.push(`the event ${name} is not in the document`)
    this.#validate(`event ${type}`, reference.slice(2).split('/'), data)
  }

  #validate(where: string, steps: string[], value: unknown): void {
    const pointer = `document#/${steps.map((step) => encodeURIComponent(step.replaceAll('/', '~1'))).join('/')}`
    const validate = this.#validators.get(pointer) ?? this.#ajv.compile({ $ref: pointer })
    this.#validators.set(pointer, validate)
    if (validate(value)) return
    this.complaints.push(`${where}: ${this.#ajv.errorsText(validate.errors)} in ${JSON.stringify(value).slice(0, 400)}`)
  }
}

/** Checks every answer of this app from now on. To be called before it is ready. */
export function checkAnswers(app: App): { checker(): AnswerChecker } {
  let checker: AnswerChecker | undefined
  const made = () => (checker ??= new AnswerChecker(openapiDocument(app)))
  app.addHook('onSend', (request, reply, payload, done) => {
    done()
    const { config, url } = request.routeOptions
    if (url === undefined || config.about === undefined || config.about === 'hidden') return
    if (request.method === 'HEAD') return
    made().check({
      method: request.method,
      path: url.replace(/:(\w+)/g, '{$1}'),
      status: reply.statusCode,
      mediaType: String(reply.getHeader('content-type') ?? '').split(';', 1)[0] ?? '',
      body: typeof payload === 'string' ? payload : '',
      headers: reply.getHeaders(),
    })
  })
  return { checker: made }
}

/** What we answer may grow for others; for us a field that the document does not name is a gap in the document. */
function closed(document: OpenapiDocument): OpenapiDocument {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const isObjectSchema = 'properties' in value && 'type' in value && value.type === 'object'
    return isObjectSchema && !('additionalProperties' in value) ? { ...value, additionalProperties: false } : value
  })
}
