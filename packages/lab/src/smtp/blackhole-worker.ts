import { createServer, type Server } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

// Listens, tells so, and then never takes a connection: the thread sleeps until it is terminated.
const { addresses, port }: { addresses: string[]; port: number } = workerData

function listen(address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen({ host: address, port, backlog: 1, exclusive: true }, () => resolve(server))
  })
}

try {
  await Promise.all(addresses.map(listen))
  parentPort?.postMessage({})
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
} catch (error) {
  parentPort?.postMessage({ failure: error instanceof Error && 'code' in error ? error.code : String(error) })
}
