import swagger from '@fastify/swagger'
import type { RouteOptions } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { OpenAPIV3_1 } from 'openapi-types'
import { byeSchema, runEventSchemas, schemaNames } from '@waypost/contract'
import type { App } from '../services.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { type RouteAbout, tags } from './route-about.ts'
import { type DescribedRoute, problemAnswers } from './route-problems.ts'

export type OpenapiDocument = OpenAPIV3_1.Document

/**
 * Makes the OpenAPI document from what the routes validate with and say about themselves. To be called before any
 * route is there; a route that says nothing about itself stops the start.
 */
export async function describeRoutes(app: App, { baseUrl, cookieName }: { baseUrl: string; cookieName: string }) {
  for (const [type, schema] of Object.entries({ ...runEventSchemas, bye: byeSchema })) {
    if (!schemaNames.has(schema)) schemaNames.add(schema, { id: eventSchemaName(type) })
  }
  app.addHook('onRoute', ({ method, url, config }) => {
    if (config?.about === undefined) throw new Error(`The route ${String(method)} ${url} does not say what it does`)
  })
  const transform = createJsonSchemaTransform({ schemaRegistry: schemaNames, zodToJsonConfig: { override: keepOpen } })
  const transformObject = createJsonSchemaTransformObject({
    schemaRegistry: schemaNames,
    zodToJsonConfig: { override: keepOpen },
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.1',
      info: {
        title: 'Waypost',
        version: packageFile.version,
        license: { name: 'MIT', identifier: 'MIT' },
        description:
          'Why is mail delayed or returned, on whose side, and who must act. Sign in, keep the cookie, start a check, ' +
          'follow it or read it. We may add fields and codes; those that are here keep their meaning.',
      },
      servers: [{ url: baseUrl }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieName, description: 'Set by POST /api/sign-in.' },
          metricsToken: { type: 'http', scheme: 'bearer', description: 'The value of WAYPOST_METRICS_TOKEN.' },
        },
      },
    },
    transform: (document) => {
      const { route, url } = document
      const described = describedRoute(route)
      if (described === undefined) return { schema: { hide: true }, url }
      const full = { ...document, schema: fullSchema(route, described) } as unknown as Parameters<typeof transform>[0]
      const made = transform(full)
      completeAnswers(made.schema as MadeSchema, described)
      return made
    },
    transformObject: (document) => {
      const made = transformObject(document) as OpenapiDocument
      dropUnused(made)
      return made
    },
  })
}

/** The document, once all routes are there. */
export function openapiDocument(app: App): OpenapiDocument {
  return app.swagger() as OpenapiDocument
}

function eventSchemaName(type: string): string {
  return `Event${type.replace(/(^|\.)(\w)/g, (_all, _dot, letter: string) => letter.toUpperCase())}`
}

/** What we answer may grow: only what we take is closed. */
function keepOpen({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: { _zod: { def: { type: string; catchall?: unknown } } }
  jsonSchema: { additionalProperties?: unknown }
}): void {
  const { type, catchall } = zodSchema._zod.def
  if (type === 'object' && catchall === undefined) delete jsonSchema.additionalProperties
}

function describedRoute(route: RouteOptions): DescribedRoute | undefined {
  const { access, about, needsRecentPassword = false } = route.config ?? {}
  if (about === undefined || about === 'hidden' || access === undefined) return undefined
  const { querystring, params } = route.schema ?? {}
  return {
    method: String(route.method),
    url: route.url,
    access,
    about,
    needsRecentPassword,
    hasQuery: querystring !== undefined,
    hasParams: params !== undefined,
  }
}

function fullSchema(route: RouteOptions, described: DescribedRoute) {
  const { access, about } = described
  const response: Record<number, unknown> = {}
  for (const [status, { description, schema, mediaType = 'application/json' }] of Object.entries(about.answers)) {
    if (schema) response[Number(status)] = { description, content: { [mediaType]: { schema } } }
  }
  for (const [status, { codes, schema }] of Object.entries(problemAnswers(described))) {
    const description = `A problem: ${codes.map((code) => `\`${code}\``).join(', ')}`
    response[Number(status)] = { description, content: { 'application/problem+json': { schema } } }
  }
  return {
    ...route.schema,
    operationId: about.id,
    summary: about.summary,
    description: about.description,
    tags: [about.tag],
    security: about.isForMetricsToken ? [{ metricsToken: [] }] : access === 'public' ? undefined : [{ session: [] }],
    'x-waypost-role': access,
    ...(about.example && { 'x-waypost-example': about.example }),
    ...(streams(about) && { 'x-waypost-events': eventReferences() }),
    response,
  }
}

const streams = (about: RouteAbout) => about.answers[200]?.mediaType === 'text/event-stream'

/** Which schema the data of each event has: OpenAPI 3.1 has no word for it. */
function eventReferences(): Record<string, { $ref: string }> {
  return Object.fromEntries(
    Object.entries({ ...runEventSchemas, bye: byeSchema }).map(([type, schema]) => [
      type,
      { $ref: `#/components/schemas/${schemaNames.get(schema)?.id}` },
    ]),
  )
}

interface MadeSchema {
  response: Record<
    string,
    { type?: 'null'; description?: string; headers?: Record<string, { type: string; description: string }> }
  >
}

/** What zod cannot say: answers without a body, and headers. */
function completeAnswers({ response }: MadeSchema, { about }: DescribedRoute): void {
  for (const [status, { description, schema, headers = {} }] of Object.entries(about.answers)) {
    if (!schema) response[status] = { type: 'null', description }
    const named = Object.entries(headers).map(([name, words]) => [name, { type: 'string', description: words }])
    if (named.length > 0) response[status] = { ...response[status], headers: Object.fromEntries(named) }
  }
  const description = 'How many seconds to wait before the next try.'
  for (const status of ['429', '503']) {
    const answer = response[status]
    if (answer) answer.headers = { ...answer.headers, 'retry-after': { type: 'integer', description } }
  }
}

/** The registry makes each named schema twice, as asked and as answered; what nothing refers to goes. */
function dropUnused(document: OpenapiDocument): void {
  const { schemas } = document.components ?? {}
  if (!schemas) return
  for (;;) {
    const text = JSON.stringify(document)
    const unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`))
    if (unused.length === 0) return
    for (const name of unused) delete schemas[name]
  }
}
