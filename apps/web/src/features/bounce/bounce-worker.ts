import { readBounce } from '@waypost/core/bounce'

/** Reads beside the page, so that it stays usable and what takes too long can be stopped. */
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; input: Uint8Array | string }>) => {
  void readBounce(data.input).then((result) => self.postMessage({ id: data.id, result }))
})
self.postMessage('ready')
