import { readBounce } from '@waypost/core/bounce'

/** A mail program shows times in the zone of its reader. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Reads beside the page, so that it stays usable and what takes too long can be stopped. */
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; input: Uint8Array | string }>) => {
  void readBounce(data.input, { zone }).then((result) => self.postMessage({ id: data.id, result }))
})
self.postMessage('ready')
