/** What somebody gave us to read. */
export type BounceInput = { kind: 'text'; text: string } | { kind: 'file'; name: string; bytes: Uint8Array }

export const noInput: BounceInput = { kind: 'text', text: '' }

const readEndings = ['eml', 'msg', 'txt', 'log', 'mbox']

/** Whether a file may hold a message by its name. One without an ending is looked into. */
export function isReadableName(name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot === -1 || readEndings.includes(name.slice(dot + 1).toLowerCase())
}
