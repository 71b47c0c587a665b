/** A text and where its words stand. */
export interface Words {
  text: string
  all: Word[]
  /** For each place in the text: which word begins there or is the next one to begin. */
  next: Uint16Array
  /** 1 where a word goes on: neither before its first letter nor behind its last. */
  inside: Uint8Array
  /** It holds script that puts no blanks between words. */
  isUnspaced: boolean
}

interface Word {
  text: string
  start: number
}

const word = /[\p{L}\p{N}_]+/gu
const unspacedScript = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

export function splitWords(text: string): Words {
  const all = Array.from(text.matchAll(word), ({ 0: found, index }) => ({ text: found, start: index }))
  const next = new Uint16Array(text.length + 1).fill(all.length)
  const inside = new Uint8Array(text.length + 1)
  let from = 0
  for (const [place, { text: found, start }] of all.entries()) {
    next.fill(place, from, start + 1)
    inside.fill(1, start + 1, start + found.length)
    from = start + 1
  }
  return { text, all, next, inside, isUnspaced: unspacedScript.test(text) }
}
