import { decodeEntities } from './entities.ts'

/** Elements that begin a line and end one. */
const blocks = new Set(
  'address article blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** Elements of which nothing is shown. */
const hidden = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg', 'object'])

/**
 * The words of an HTML body as a browser would lay them out in lines: no styles, scripts or links, cells of a row beside
 * each other. One pass; no DOM, nothing is loaded or run.
 */
export function htmlLines(html: string): string[] {
  const reader = new LineWriter()
  const folded = foldAscii(html)
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    reader.text(html.slice(at, open === -1 ? undefined : open))
    if (open === -1) break
    at = readTag({ html, folded, open }, reader)
  }
  return reader.end()
}

/** Lower case with every letter in its place, which toLowerCase() does not promise beyond ASCII. */
function foldAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Where the text goes on behind what begins with the angle at `open`. */
function readTag({ html, folded, open }: { html: string; folded: string; open: number }, reader: LineWriter): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 4)
  const name = /^<\/?([a-z][a-z0-9:]{0,20})(?=[\s/>])/.exec(folded.slice(open, open + 24))?.[1]
  if (name === undefined) {
    if (/^<[!?]/.test(html.slice(open, open + 2))) return behind(html, '>', open)
    // A server that put <user@domain> into its HTML as it stood: a browser shows nothing, a reader wants the address.
    reader.text('<')
    return open + 1
  }
  const isClosing = html.charAt(open + 1) === '/'
  if (hidden.has(name) && !isClosing) return behind(html, '>', behindText(folded, `</${name}`, open))
  if (name === 'br') reader.breakLine()
  else if (name === 'td' || name === 'th') reader.cell(isClosing)
  else if (blocks.has(name)) reader.block(name === 'p' || name === 'table')
  if (name === 'pre') reader.isPreformatted = !isClosing
  return behind(html, '>', open)
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at + mark.length
}

function behindText(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at === -1 ? text.length : at
}

class LineWriter {
  isPreformatted = false
  readonly #lines: string[] = []
  #pieces: string[] = []
  #isEmpty = true

  text(raw: string): void {
    if (raw === '') return
    if (this.isPreformatted) {
      const [first = '', ...rest] = raw.split(/\r\n|\r|\n/)
      this.#add(decodeEntities(first))
      for (const line of rest) {
        this.breakLine()
        this.#add(decodeEntities(line))
      }
      return
    }
    const squeezed = raw.replace(/[ \t\r\n\f]+/g, ' ')
    const text = decodeEntities(this.#isEmpty && squeezed.startsWith(' ') ? squeezed.slice(1) : squeezed)
    this.#add(text)
  }

  cell(isClosing: boolean): void {
    if (!isClosing && !this.#isEmpty) this.#add(' ')
  }

  breakLine(): void {
    this.#lines.push(this.#pieces.join('').trimEnd())
    this.#pieces = []
    this.#isEmpty = true
  }

  /** A new line unless it is one; an empty line above a paragraph. */
  block(isParagraph: boolean): void {
    if (!this.#isEmpty) this.breakLine()
    if (isParagraph && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.breakLine()
  }

  end(): string[] {
    if (!this.#isEmpty) this.breakLine()
    return this.#lines
  }

  #add(text: string): void {
    if (text === '') return
    this.#pieces.push(text)
    this.#isEmpty &&= text.trim() === ''
  }
}
