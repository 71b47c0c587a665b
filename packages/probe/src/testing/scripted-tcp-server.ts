import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A TCP server on 127.0.0.1 that does with each connection what it is told. */
export class ScriptedTcpServer implements AsyncDisposable {
  readonly connections: Socket[] = []
  readonly #server: Server

  private constructor(server: Server, serve: (socket: Socket) => void) {
    this.#server = server
    server.on('connection', (socket) => {
      this.connections.push(socket)
      socket.on('error', () => socket.destroy())
      serve(socket)
    })
  }

  static async start(serve: (socket: Socket) => void): Promise<ScriptedTcpServer> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new ScriptedTcpServer(server, serve)
  }

  get port(): number {
    const address: AddressInfo | string | null = this.#server.address()
    return typeof address === 'object' && address ? address.port : 0
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const connection of this.connections) connection.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
