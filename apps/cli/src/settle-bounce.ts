import {
  evidenceOf,
  senderOfNotice,
  whoWrote,
  type BounceEvidence,
  type BounceReading,
  type OwnSender,
} from '@waypost/core/bounce'
import { canonicalAddress, classifyAddress, isPublicClass } from '@waypost/core/target'
import type { ProbeSettings } from '@waypost/probe'
import type { CheckArguments } from './read-arguments.ts'
import { readBounceFile } from './read-bounce-file.ts'
import type { Refusal } from './refuse.ts'

export type SettledBounce = { ok: true; check: CheckArguments } | { ok: false; refusal: Refusal }

const maxNamed = 10

/**
 * The arguments with what the notice in `--bounce` says: whom the mail was for and who sent it, where they do not say so
 * themselves. Of several recipients one has to be chosen.
 */
export async function settleBounce(check: CheckArguments, settings: ProbeSettings): Promise<SettledBounce> {
  const { bounceFile } = check
  if (bounceFile === undefined) return { ok: true, check }
  const read = await readBounceFile(bounceFile)
  if (!read.ok) return refused('bad-file', read.problem)
  const reading = read.reading.attached ?? read.reading
  if (reading.kind === 'not-a-bounce') {
    return refused('not-a-bounce', `${bounceFile} is no bounce: nothing in it says what became of a mail.`)
  }
  const chosen = chooseRecipient(reading, check)
  if (!chosen.ok) return chosen
  const evidence = evidenceOf(reading, chosen.index)
  const notice = { ...evidence, ...whoWrote(evidence, named(check)) }
  const text = check.text ?? evidence.recipient
  if (text === undefined) {
    const message = `${bounceFile} names no recipient: write “waypost check example.com --bounce ${bounceFile}”.`
    return refused('no-recipient', message)
  }
  return { ok: true, check: { ...check, text, bounce: notice, ...senderOf(check, evidence, settings) } }
}

function chooseRecipient(
  { recipients }: BounceReading,
  { recipient, text }: CheckArguments,
): { ok: true; index: number } | { ok: false; refusal: Refusal } {
  const addresses = recipients.map(({ address, originalRecipient }) => address ?? originalRecipient ?? '')
  const list = addresses.filter((address) => address !== '').slice(0, maxNamed)
  const wanted = (recipient ?? text ?? '').trim().toLowerCase()
  const index = addresses.findIndex((address) => address.toLowerCase() === wanted)
  if (index !== -1) return { ok: true, index }
  if (recipient !== undefined) {
    const names = list.length === 0 ? 'nobody by address' : list.join(', ')
    return refused('no-such-recipient', `The bounce says nothing about ${recipient.slice(0, 320)}; it names ${names}.`)
  }
  if (recipients.length <= 1) return { ok: true, index: 0 }
  const more = recipients.length > list.length ? `, and ${recipients.length - list.length} more` : ''
  const message = `The bounce names ${recipients.length} recipients: ${list.join(', ')}${more}. Choose one with --recipient <address>.`
  return refused('several-recipients', message)
}

/** Who sent the mail, as the notice has it, where the arguments do not say who sends. */
function senderOf(
  { from, senderDomain, headersFile }: CheckArguments,
  evidence: BounceEvidence,
  { allowedRanges }: ProbeSettings,
): Pick<CheckArguments, 'from' | 'senderDomain'> | undefined {
  if (from !== undefined || senderDomain !== undefined || headersFile !== undefined) return undefined
  const sender = senderOfNotice(evidence, [], (address) => isPublicClass(classifyAddress(address, allowedRanges)))
  return sender?.kind === 'named' ? { from: sender.from, senderDomain: sender.mailDomain } : undefined
}

/** Who sends, as far as the arguments say it: so much is known of our own side. */
function named({ from, senderDomain, heloName }: CheckArguments): OwnSender[] {
  if (from === undefined && senderDomain === undefined) return []
  const address = from === undefined ? undefined : (canonicalAddress(from) ?? from.toLowerCase())
  const domains = [senderDomain?.toLowerCase(), address?.includes('@') === true ? undefined : address]
  return [
    {
      domains: domains.filter((domain) => domain !== undefined),
      addresses: address === undefined ? [] : [address],
      ...(heloName !== undefined && { heloName: heloName.toLowerCase() }),
    },
  ]
}

function refused(code: string, message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message } }
}
