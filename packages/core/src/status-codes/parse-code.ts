/** A code taken apart. `class` is absent where x stands for it. */
export type ParsedCode =
  | { kind: 'enhanced'; class?: 2 | 4 | 5; subject: number; detail: number }
  | { kind: 'reply'; class: 2 | 4 | 5; replyCode: number }

const enhanced = /^#?([245x])\.(\d{1,3})\.(\d{1,3})$/i
const reply = /^#?([245]\d\d)$/

/**
 * One code as people write it: 4.4.7, #4.4.7, X.4.7, 550. Anything else gives nothing.
 * Source: RFC 3463 §2, RFC 5321 §4.2.
 */
export function parseCode(text: string): ParsedCode | undefined {
  const [, first = '', subject = '', detail = ''] = enhanced.exec(text) ?? []
  if (first !== '') {
    const codeClass = classOf(first)
    return {
      kind: 'enhanced',
      ...(codeClass === undefined ? {} : { class: codeClass }),
      subject: Number(subject),
      detail: Number(detail),
    }
  }
  const [, digits = ''] = reply.exec(text) ?? []
  const codeClass = classOf(digits.slice(0, 1))
  return codeClass === undefined ? undefined : { kind: 'reply', class: codeClass, replyCode: Number(digits) }
}

/** The code as it stands in addresses and headings. */
export function formatCode(code: ParsedCode): string {
  return code.kind === 'reply' ? `${code.replyCode}` : `${code.class ?? 'x'}.${code.subject}.${code.detail}`
}

function classOf(digit: string): 2 | 4 | 5 | undefined {
  return digit === '2' ? 2 : digit === '4' ? 4 : digit === '5' ? 5 : undefined
}
