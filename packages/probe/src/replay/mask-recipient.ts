import type { ConnectionStep, RecordedWorld } from './recording.ts'

/** What stands for a person in a recording. */
const stranger = 'recipient'
/** A shorter local part is part of too many words to be told from them. */
const minLocalPartLength = 3

/** The address with nobody in particular before its @. */
export function maskedAddress(mailAddress: string): string {
  return `${stranger}${mailAddress.slice(mailAddress.lastIndexOf('@'))}`
}

/**
 * The same world with somebody else asked about: in what we said, and in their words after it, where servers like to
 * repeat the address or the part before its @.
 */
export function maskRecipient(world: RecordedWorld, mailAddress: string): RecordedWorld {
  const localPart = mailAddress.slice(0, mailAddress.lastIndexOf('@'))
  // Recorded bytes are one character each, whatever letters they make.
  const words = [mailAddress, ...(localPart.length >= minLocalPartLength ? [localPart] : [])].map((word) => ({
    pattern: new RegExp(`(?<![\\w.+-])${asBytes(word).replaceAll(/[^\w]/g, '\\$&')}(?![\\w+-])`, 'gi'),
    shown: word === mailAddress ? maskedAddress(mailAddress) : stranger,
  }))
  const mask = (text: string): string =>
    words.reduce((masked, { pattern, shown }) => masked.replaceAll(pattern, shown), text)
  return {
    ...world,
    connections: world.connections.map((connection) => {
      const asked = connection.steps.findIndex(
        (step) =>
          step.what === 'said' && step.bytes.startsWith('RCPT TO:') && step.bytes.includes(asBytes(mailAddress)),
      )
      if (asked === -1) return connection
      return {
        ...connection,
        steps: connection.steps.map((step, index) => (index < asked ? step : maskStep(step, mask))),
      }
    }),
  }
}

function maskStep(step: ConnectionStep, mask: (text: string) => string): ConnectionStep {
  if (step.what === 'heard' || step.what === 'said') return { ...step, bytes: mask(step.bytes) }
  return step.what === 'broke' ? { ...step, message: mask(step.message) } : step
}

function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1')
}
