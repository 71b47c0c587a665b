import type { App } from '../services.ts'
import { openapiDocument } from './describe-routes.ts'

/** The interface described for machines. */
export function openapiRoutes(app: App): void {
  app.get('/api/openapi.json', { config: { access: 'public', about: 'hidden' } }, () => openapiDocument(app))
}
