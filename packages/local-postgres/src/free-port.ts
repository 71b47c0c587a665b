import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Below the ports that systems hand out by themselves: while the server is away, a connection that looks for it could
 * else be given its very port.
 */
const ports = { from: 12_000, to: 32_000 }
const tries = 50

/** The wished port if nobody listens there, else any free one on 127.0.0.1. */
export async function freePort(wished: number | null): Promise<number> {
  if (wished !== null && (await isFree(wished))) return wished
  for (let left = tries; left > 0; left--) {
    const port = randomInt(ports.from, ports.to)
    if (await isFree(port)) return port
  }
  throw new Error('no free port')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
