import { squeeze } from './fold.ts'
import { scanMailAddress } from './scan.ts'

/** The mail addresses of a text but those of machines, each once, in the order in which they stand. Linear. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>()
  const words = squeeze(text).split(/[\s,;()[\]]+/)
  for (const word of words) {
    if (!word.includes('@')) continue
    const bare = word.slice(0, 400).replace(/^["'*:]+/, '')
    const angle = bare.indexOf('<')
    const address = scanMailAddress(bare, angle === -1 ? 0 : angle)
    if (address !== undefined && !isMachine(address.value)) found.add(address.value)
  }
  return [...found]
}

function isMachine(address: string): boolean {
  return /^(?:postmaster|mailer-daemon|abuse|noreply|no-reply|support|helpdesk)@/.test(address)
}
