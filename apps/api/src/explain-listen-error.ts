import { createServer } from 'node:net'

interface ListenError {
  code: string
  port: number
  address: string
}

/** Why the server cannot listen, who is in its place, and what to type; undefined for another kind of error. */
export async function explainListenError(error: unknown): Promise<string | undefined> {
  if (!isListenError(error)) return undefined
  const { code, port, address } = error
  switch (code) {
    case 'EADDRINUSE': {
      const who = (await isWaypost(port, address)) ? 'another Waypost, which runs' : 'another program'
      return `Port ${port} is taken by ${who}. Stop it, or take another port: ${withPort(await freePortAfter(port, address))}`
    }
    case 'EACCES':
      return `This user may not listen on port ${port}. Take one above 1023: ${withPort(8_080)}`
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${address}. Set HOST to one of its own, to 127.0.0.1, or to 0.0.0.0 for all.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The name in HOST cannot be found. Set HOST to an address of this machine, such as 127.0.0.1.`
  }
  return undefined
}

function isListenError(error: unknown): error is ListenError {
  if (!(error instanceof Error) || !('syscall' in error)) return false
  return error.syscall === 'listen' || error.syscall === 'bind' || error.syscall === 'getaddrinfo'
}

function withPort(port: number): string {
  return process.platform === 'win32' ? `$env:PORT=${port}; npm start` : `PORT=${port} npm start`
}

async function isWaypost(port: number, address: string): Promise<boolean> {
  const host =
    address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '[::1]' : address.includes(':') ? `[${address}]` : address
  try {
    const response = await fetch(`http://${host}:${port}/health`, { signal: AbortSignal.timeout(1_000) })
    return ((await response.json()) as { status?: unknown }).status === 'alive'
  } catch {
    return false
  }
}

/** The next port that nobody has; the one after ten tries without certainty. */
async function freePortAfter(taken: number, host: string): Promise<number> {
  for (let port = taken + 1; port < Math.min(taken + 10, 65_535); port++) if (await isFree(port, host)) return port
  return 8_081
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}
