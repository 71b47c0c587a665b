import type { FindingArgs } from '../findings/index.ts'
import type { ConfidenceReason, WrongIf } from '../verdict/index.ts'
import { formatWords, type Variants } from './format-words.ts'

const reasons: Record<ConfidenceReason, Variants> = {
  'their-words': ['Their server said it: “{reply}”.', 'Their server said it in words.'],
  'bounce-said': ['The bounce you gave us says “{reply}”.', 'The bounce you gave us quotes their server.'],
  'notice-said': [
    'The notice says “{reply}”, in the words of the server that wrote it.',
    'We know it from the notice alone.',
  ],
  'bounce-agrees': ['The server that sends met the same, at another time and from its own address.'],
  'record-read': ['We read what stands in the DNS of {sender}.', 'We read what stands in the DNS.'],
  'lookup-answered': ['A lookup service gave this answer.'],
  'name-servers-asked': ['We asked the name servers of {zone} ourselves.', 'We asked their name servers ourselves.'],
  'addresses-tried': ['We tried their mail servers ourselves, each at its own address.'],
  'encryption-tried': ['We tried the encryption that they offer.'],
  'server-answered': ['A mail server of theirs answered us and took our hello.'],
  'name-leads-back': ['The address has a reverse DNS name, and that name leads back to it.'],
  'authority-said': ['We asked the name servers that hold the official answer. They said the same.'],
  'all-resolvers-agree': ['Every lookup service we use said the same.'],
  'resolvers-disagree': ['Our lookup services do not agree.'],
  'one-try': ['We looked once. Sure needs 2 looks, at least a minute apart.'],
  'two-tries': ['We looked twice, at least a minute apart, and saw the same.'],
  'one-checker': ['We looked from one place, a checker at {place}.', 'We looked from one place.'],
  'address-not-sender': [
    'Our checker does not use your mail server’s address. Your server may be treated differently.',
  ],
  'sender-address-assumed': [
    'We took {ip} as the address that sends. It may not be.',
    'We took a known address as the one that sends. It may not be.',
  ],
  'sender-address-unknown': ['We do not know which address the mail is sent from.'],
  'recipient-not-asked': ['We did not ask about the exact address.'],
  'controls-answer': ['Known good mail servers answer our checker, so port 25 works here.'],
  'everybody-fails': ['From the sender’s own address, mail servers of unrelated owners fail in the same way.'],
  'rule-read': ['We read the rule that they published and saw what their server does.'],
  'step-missing': ['Not every step could be tested.'],
}

/** Why we are as sure as we are, one sentence for each reason. */
export function reasonSentence(reason: ConfidenceReason, args: FindingArgs): string {
  return formatWords(reasons[reason], args)
}

const wrongIfs: Record<WrongIf, string> = {
  'other-sending-address': 'Mail leaves from a different address than the one we looked at.',
  'other-mail-domain': 'The mail is sent under a different domain than the one we looked at.',
  'checker-filtered': 'They close the door to our checker only.',
  'just-changed': 'The record was changed a short while ago, and older answers are still remembered.',
  'firewall-drops-checker': 'A firewall drops our checker, but not your mail server.',
  'recipient-refuses-later': 'Their server refuses this one recipient, or the message itself, at a later step.',
  'notice-over': 'It was so when the notice was written, and may be over since.',
  'just-closed': 'The way out was closed for a moment only.',
  'differs-by-place': 'Their servers answer differently from another place.',
}

/** What could prove the verdict wrong. */
export function wrongIfSentence(code: WrongIf): string {
  return wrongIfs[code]
}
