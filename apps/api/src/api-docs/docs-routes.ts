import { readFileSync } from 'node:fs'
import { formatBatchId, formatRunId } from '@waypost/contract'
import { appStylesheets } from '../http/app-stylesheets.ts'
import { openapiDocument } from '../openapi/describe-routes.ts'
import type { App } from '../services.ts'
import { docsPage } from './docs-page.ts'

const sampleRunId = formatRunId('019dcafe-0000-7000-8000-000000000000')
const sampleBatchId = formatBatchId('019dcafe-0000-7000-8000-000000000002')
const sampleSenderId = '01998d7b-3c1e-7b52-8f43-9a7f0c2b1d5e'
const samplePersonId = '019dcafe-0000-7000-8000-000000000001'
const files = { 'api-docs.css': 'text/css', 'api-docs.js': 'text/javascript' }

/** The interface described for machines, and for people who write programs. */
export function docsRoutes(app: App, { baseUrl }: { baseUrl: string }): void {
  const config = { access: 'public', about: 'hidden' } as const
  app.get('/api/openapi.json', { config }, () => openapiDocument(app))

  let page: string | undefined
  app.get('/api/docs', { config }, (_request, reply) => {
    page ??= docsPage({
      document: openapiDocument(app),
      stylesheets: appStylesheets(),
      values: {
        baseUrl,
        runId: sampleRunId,
        batchId: sampleBatchId,
        senderId: sampleSenderId,
        personId: samplePersonId,
      },
    })
    return reply.type('text/html; charset=utf-8').send(page)
  })

  for (const [name, type] of Object.entries(files)) {
    const content = readFileSync(new URL(name, import.meta.url), 'utf8')
    app.get(`/api/docs/${name}`, { config }, (_request, reply) => reply.type(`${type}; charset=utf-8`).send(content))
  }
}
