/** Streams and folders by name, for tests. */
export interface Folder {
  [name: string]: Uint8Array | Folder
}

const [sector, entrySize, free, end, fatSector] = [512, 128, 0xffffffff, 0xfffffffe, 0xfffffffd]

/** A compound file as Outlook writes one, version 3, small streams in the mini stream. Source: [MS-CFB] §2. */
export function makeCompoundFile(root: Folder): Uint8Array<ArrayBuffer> {
  const entries: {
    name: string
    kind: number
    next: number
    child: number
    start: number
    size: number
    bytes?: Uint8Array
  }[] = []
  const add = (name: string, content: Uint8Array | Folder, kind: number): number => {
    const place = entries.length
    const entry = {
      name,
      kind,
      next: free,
      child: free,
      start: end,
      size: 0,
      ...(content instanceof Uint8Array && { bytes: content }),
    }
    entries.push(entry)
    if (content instanceof Uint8Array) return place
    let last: number | undefined
    for (const [childName, child] of Object.entries(content)) {
      const at = add(childName, child, child instanceof Uint8Array ? 2 : 1)
      const before = last === undefined ? undefined : entries[last]
      if (before === undefined) entry.child = at
      else before.next = at
      last = at
    }
    return place
  }
  add('Root Entry', root, 5)

  const [blocks, fat, miniFat, mini]: [Uint8Array[], number[], number[], Uint8Array[]] = [[], [], [], []]
  const store = (bytes: Uint8Array): number => {
    const count = Math.max(1, Math.ceil(bytes.length / sector))
    const start = fat.length
    for (let at = 0; at < count; at += 1) fat.push(at === count - 1 ? end : start + at + 1)
    const padded = new Uint8Array(count * sector)
    padded.set(bytes)
    blocks.push(padded)
    return start
  }
  for (const entry of entries) {
    const { bytes } = entry
    if (bytes === undefined) continue
    entry.size = bytes.length
    if (bytes.length >= 4_096) {
      entry.start = store(bytes)
      continue
    }
    const count = Math.max(1, Math.ceil(bytes.length / 64))
    entry.start = miniFat.length
    for (let at = 0; at < count; at += 1) miniFat.push(at === count - 1 ? end : entry.start + at + 1)
    const padded = new Uint8Array(count * 64)
    padded.set(bytes)
    mini.push(padded)
  }
  const miniStream = joined(mini)
  const [top] = entries
  if (top !== undefined) [top.start, top.size] = [store(miniStream), miniStream.length]
  const miniStart = store(words(miniFat))
  const directory = new Uint8Array(entries.length * entrySize)
  entries.forEach((entry, at) => {
    writeEntry(new DataView(directory.buffer, at * entrySize, entrySize), entry)
  })
  const directoryStart = store(directory)
  const fatStart = fat.length
  const fatCount = Math.ceil((fat.length + Math.ceil(fat.length / 120)) / 128)
  for (let at = 0; at < fatCount; at += 1) fat.push(fatSector)
  blocks.push(padTo(words(fat), fatCount * sector))

  const header = new Uint8Array(sector)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(header.buffer)
  const fields: [number, number][] = [
    [24, 0x3_003e],
    [28, 0x9_fffe],
    [32, 6],
    [44, fatCount],
    [48, directoryStart],
    [56, 4_096],
    [60, miniStart],
    [64, 1],
    [68, end],
  ]
  for (const [at, value] of fields) view.setUint32(at, value, true)
  for (let at = 0; at < 109; at += 1) view.setUint32(76 + at * 4, at < fatCount ? fatStart + at : free, true)
  return joined([header, ...blocks])
}

function writeEntry(
  view: DataView,
  {
    name,
    kind,
    next,
    child,
    start,
    size,
  }: { name: string; kind: number; next: number; child: number; start: number; size: number },
): void {
  Array.from(name, (character, at) => {
    view.setUint16(at * 2, character.charCodeAt(0), true)
  })
  view.setUint16(64, name.length * 2 + 2, true)
  view.setUint8(66, kind)
  const fields: [number, number][] = [
    [68, free],
    [72, next],
    [76, child],
    [116, start],
    [120, size],
  ]
  for (const [at, value] of fields) view.setUint32(at, value, true)
}

function words(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(Math.max(1, values.length) / 128) * sector).fill(0xff)
  const view = new DataView(bytes.buffer)
  values.forEach((value, at) => {
    view.setUint32(at * 4, value, true)
  })
  return bytes
}

function padTo(bytes: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array(length).fill(0xff)
  padded.set(bytes.subarray(0, length))
  return padded
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
