import type { TopicMessages } from '../finding-messages.ts'
import type { blocklistCodes } from './codes.ts'

const mayRefuse =
  '{outcome, select, risk {Large receivers use this list. They may delay or refuse the mail.} other {Few large receivers use this list, so it matters only where one does.}}'

export const blocklistMessages: TopicMessages<typeof blocklistCodes> = {
  'blocklist-listed': {
    title: ['{address} is on the blocklist {list}', 'The sending address is on a blocklist'],
    saw: [
      'The blocklist {list} holds {address}. It says: “{listWords}”.',
      'The blocklist {list} holds {address}.',
      'A blocklist holds the sending address.',
    ],
    why: [mayRefuse],
    who: [
      "The sender's mail team must find the cause first, then ask for removal at {delistUrl}.",
      "The sender's mail team must find the cause first, then ask the list for removal.",
    ],
  },
  'blocklist-policy-listed': {
    title: ['{list} counts {address} as no mail server', 'A blocklist counts the sending address as no mail server'],
    saw: [
      'The blocklist {list} holds {address} among addresses that should not send mail themselves.',
      'A blocklist holds the sending address among those that should not send mail themselves.',
    ],
    why: [mayRefuse],
    who: [
      "The sender's mail team can send through the provider's server, or have the address taken out at {delistUrl}.",
      "The sender's mail team can send through the provider's server, or have the address taken out.",
    ],
  },
  'blocklist-query-refused': {
    title: ['Blocklist {list} did not answer us', 'A blocklist did not answer us'],
    saw: [
      '{because, select, refused {{list} does not answer our lookup service.} strange {{list} gave an answer that means nothing there.} other {{list} gave no answer.}}',
      'A blocklist gave no usable answer.',
    ],
    why: ["So we can't say whether it holds the address. It says nothing against the sender."],
    who: [
      '{because, select, refused {Whoever runs this checker can use a lookup service of its own, or ask the list for a key.} other {Nobody needs to act. Check again later.}}',
      'Whoever runs this checker can look at its lookup service.',
    ],
  },
  'blocklist-unhealthy': {
    title: ['Blocklist {list} does not work', 'A blocklist does not work'],
    saw: [
      '{listsEverything, select, true {{list} holds even an address that no list may hold.} other {{list} does not hold the test address that every working list holds.}}',
      'A blocklist failed the test that every working list passes.',
    ],
    why: ['Its answers count for nothing. It says nothing against the sender.'],
    who: ['Whoever runs this checker should look whether the list was closed, and stop asking it.'],
  },
  'blocklist-clear': {
    title: ['{address} is not on the blocklist {list}', 'The sending address is not on this blocklist'],
    saw: ['The blocklist {list} does not hold {address}.', 'The blocklist does not hold the sending address.'],
    why: ['Receivers that use this list see nothing against the address.'],
    who: ['Nobody needs to act.'],
  },
}
