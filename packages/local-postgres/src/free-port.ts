import { createServer } from 'node:net'

/** The wished port if nobody listens there, else any free one on 127.0.0.1. */
export async function freePort(wished: number | null): Promise<number> {
  return (
    (wished === null ? null : await tryPort(wished)) ?? (await tryPort(0)) ?? Promise.reject(new Error('no free port'))
  )
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address !== null ? address.port : null
      server.close(() => resolve(chosen))
    })
  })
}
