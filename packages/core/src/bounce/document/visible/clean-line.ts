const maxLineLength = 20_000

/** Marks that nobody sees and that stand between letters or around them: zero width, soft hyphen, directions, control. */
const unseen =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g
/** Blanks of every other width. */
const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** What a program put behind a word to say where it leads: user@x.example<mailto:user@x.example>, Help<https://…>. */
const target = /[<[](?:mailto|https?|tel):[^\s<>[\]]{1,2000}[>\]]/gi

/** A line as it is read: nothing unseen in it, its blanks plain, the targets of its links gone, its end trimmed. */
export function cleanLine(line: string): string {
  const seen = line.slice(0, maxLineLength).replace(unseen, '').replace(blanks, ' ')
  return (seen.includes(':') ? withoutTargets(seen) : seen).trimEnd()
}

function withoutTargets(line: string): string {
  return line.replace(target, (whole: string, at: number) => {
    const mail = /^.mailto:([^\s?>\]]{3,254})/i.exec(whole)?.[1]
    if (mail === undefined) return at === 0 ? whole : ''
    // Behind a name, the target is the only place where the address stands.
    const before = line
      .slice(Math.max(0, at - mail.length - 1), at)
      .trimEnd()
      .toLowerCase()
    return before.endsWith(mail.toLowerCase()) ? '' : ` <${mail}>`
  })
}
