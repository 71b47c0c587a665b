import type { RunEvent } from '@waypost/contract'

export type StreamEvent = (RunEvent & { id: string }) | { type: 'bye'; body: { reason: string } }

/** The events of a server-sent event stream, as they come; ends with the connection. */
export async function* readStream(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  let unread = ''
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    unread += chunk
    const blocks = unread.split('\n\n')
    unread = blocks.pop() ?? ''
    for (const block of blocks) {
      const lines = block
        .split('\n')
        .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
      const fields = new Map(lines)
      const type = fields.get('event')
      if (type === undefined) continue
      const body = JSON.parse(fields.get('data') ?? '')
      const id = fields.get('id') ?? ''
      yield (type === 'bye' ? { type, body } : { id, seq: Number(id.split(':')[1]), type, body }) as StreamEvent
    }
  }
}
