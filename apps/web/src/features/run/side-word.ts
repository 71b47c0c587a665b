import type { Side } from '@waypost/core/vocabulary'

const words: Record<Side, string> = {
  recipient: 'The recipient’s side',
  'dns-operator': 'Who runs the recipient’s DNS',
  sender: 'Our own side',
  'sender-isp': 'The provider of our address',
  none: 'Nobody’s fault',
  checker: 'Our checker',
  unknown: 'Nobody knows',
}

/** Whose side a cause is on, in the words of a form. */
export function sideWord(side: Side): string {
  return words[side]
}
