import { connect, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

export interface Blackhole {
  stop(): Promise<void>
}

/** Fillers sent to one address; its queue holds two. */
const maxFillers = 6
const fillerPatienceMs = 150
const startPatienceMs = 10_000

/**
 * Makes these addresses swallow connection attempts, without any right to filter packets: a thread listens with the
 * smallest queue and then sleeps for ever, our own connections fill the queue, and from then on the kernel drops
 * what comes. Rejects when the port is taken or the queue cannot be filled.
 */
export async function startBlackhole(addresses: string[], port: number): Promise<Blackhole> {
  if (addresses.length === 0) return { stop: async () => {} }
  const worker = new Worker(new URL('./blackhole-worker.ts', import.meta.url), { workerData: { addresses, port } })
  const fillers: Socket[] = []
  const stop = async () => {
    for (const filler of fillers) filler.destroy()
    await worker.terminate()
  }
  try {
    await workerReady(worker)
    await Promise.all(addresses.map((address) => fillQueue(address, port, fillers)))
  } catch (error) {
    await stop()
    throw error
  }
  return { stop }
}

function workerReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The blackhole thread did not start')), startPatienceMs)
    worker.once('message', (message: { failure?: string }) => {
      clearTimeout(timer)
      if (message.failure === undefined) resolve()
      else reject(Object.assign(new Error(message.failure), { code: message.failure }))
    })
    worker.on('error', (error: Error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

async function fillQueue(address: string, port: number, fillers: Socket[]): Promise<void> {
  for (let attempt = 0; attempt < maxFillers; attempt++) {
    const socket = connect(port, address)
    socket.on('error', () => socket.destroy())
    const hasConnected = await new Promise<boolean>((resolve) => {
      // On loopback the kernel connects at once; a busy machine may only be late to tell, so look once more.
      const timer = setTimeout(() => setImmediate(() => resolve(false)), fillerPatienceMs)
      socket.once('connect', () => {
        clearTimeout(timer)
        resolve(true)
      })
    })
    if (!hasConnected) {
      socket.destroy()
      return
    }
    socket.unref()
    fillers.push(socket)
  }
  throw new Error(`The queue of ${address} could not be filled`)
}
