import { once } from 'node:events'
import { createServer } from 'node:https'
import type { WebHost } from '../scenario.ts'
import type { LabAuthority } from '../smtp/certificates.ts'

export interface WebServer {
  stop(): Promise<void>
}

/** Listens on the host's own address and gives its one file out. Rejects with EADDRINUSE when the port is taken there. */
export async function startWebServer(host: WebHost, port: number, authority: LabAuthority): Promise<WebServer> {
  const context = await authority.issue(host.name, host.certificate ?? 'good')
  const server = createServer({ SNICallback: (_name, done) => done(null, context) }, (request, response) => {
    if (host.redirectsTo !== undefined) {
      response.writeHead(302, { location: host.redirectsTo })
      return response.end()
    }
    const isThere = request.url === host.path && host.lines !== undefined
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/plain' })
    response.end(isThere ? (host.lines ?? []).map((line) => `${line}\r\n`).join('') : 'not found')
  })
  const stop = async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  try {
    server.listen({ host: host.address, port, exclusive: true })
    await once(server, 'listening')
    server.on('error', () => {})
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}
