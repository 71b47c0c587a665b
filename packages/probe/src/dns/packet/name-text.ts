const maxWireNameBytes = 255
const maxLabelBytes = 63

/**
 * A label's bytes as text: letters (lower-cased), digits, hyphen and underscore stay; other printable ASCII gets a
 * backslash before it; everything else stands as `\DDD`. Source: RFC 1035 §5.1, RFC 4343 §2.1.
 */
export function labelToText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    if (/[a-z0-9_-]/i.test(character)) text += character.toLowerCase()
    else if (byte > 0x20 && byte < 0x7f) text += `\\${character}`
    else text += `\\${String(byte).padStart(3, '0')}`
  }
  return text
}

/**
 * A name as it goes over the wire: length-prefixed labels and the root. Undefined when the text is no name (an empty
 * label, a label above 63 or a name above 255 bytes, a broken escape, a character above 127).
 */
export function nameToWire(text: string): Uint8Array | undefined {
  const wire: number[] = []
  if (text !== '' && text !== '.') {
    for (const label of splitLabels(text.endsWith('.') && !text.endsWith('\\.') ? text.slice(0, -1) : text)) {
      if (!label || label.length === 0 || label.length > maxLabelBytes) return undefined
      wire.push(label.length, ...label)
      if (wire.length >= maxWireNameBytes) return undefined
    }
  }
  return Uint8Array.from([...wire, 0])
}

function* splitLabels(text: string): Generator<number[] | undefined> {
  let label: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) return void (yield undefined)
    if (text[at] === '.') {
      yield label
      label = []
    } else if (text[at] !== '\\') {
      label.push(code)
    } else {
      const decimal = /^\d{3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const escaped = decimal === undefined ? text.charCodeAt(at + 1) : Number(decimal)
      // NaN at the end of the text fails this comparison too.
      if (!(escaped <= (decimal === undefined ? 0x7f : 0xff))) return void (yield undefined)
      label.push(escaped)
      at += decimal?.length ?? 1
    }
  }
  yield label
}

/** One spelling per name, as the packet reader writes it; undefined when the text is no name. */
export function canonicalName(text: string): string | undefined {
  const wire = nameToWire(text)
  if (!wire) return undefined
  const labels: string[] = []
  for (let at = 0; wire[at]; at += 1 + (wire[at] ?? 0)) {
    labels.push(labelToText(wire.subarray(at + 1, at + 1 + (wire[at] ?? 0))))
  }
  return labels.join('.')
}

/** Whether a name is the zone or lies below it. Both in canonical spelling; '' is the root, above everything. */
export function isAtOrBelow(name: string, zone: string): boolean {
  if (zone === '' || name === zone) return true
  // A dot that ends an escape is part of a label, not a border between two.
  return name.endsWith(`.${zone}`) && !/(^|[^\\])(\\\\)*\\$/.test(name.slice(0, -zone.length - 1))
}
