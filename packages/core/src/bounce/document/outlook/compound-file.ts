import { isCompoundFile } from './is-compound-file.ts'

/** A storage of a compound file: streams and further storages by name. */
export interface Storage {
  streams: Map<string, Uint8Array>
  storages: Map<string, Storage>
}

const endOfChain = 0xfffffffa
const noEntry = 0xffffffff
const entryLength = 128
const maxEntries = 4_000
const maxDepth = 8

/**
 * The storages and streams of a compound file; undefined when it is none that can be read. Bounded: a chain of sectors is
 * never longer than the file, each entry is visited once. Source: [MS-CFB] §2.
 */
export function readCompoundFile(bytes: Uint8Array): Storage | undefined {
  return isCompoundFile(bytes) ? new CompoundFile(bytes).root() : undefined
}

interface Entry {
  name: string
  kind: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

class CompoundFile {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #sectorSize: number
  readonly #sectorCount: number
  readonly #fat: Uint8Array
  readonly #miniFat: Uint8Array
  readonly #entries: Entry[]
  readonly #miniStream: Uint8Array
  readonly #miniCutoff: number
  readonly #visited = new Set<number>()
  #left: number

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#left = bytes.length
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#sectorSize = this.#view.getUint16(30, true) === 12 ? 4_096 : 512
    this.#sectorCount = Math.ceil(bytes.length / this.#sectorSize)
    this.#miniCutoff = this.#view.getUint32(56, true)
    this.#fat = this.#join(this.#fatSectors())
    this.#miniFat = this.#chain(this.#view.getUint32(60, true))
    this.#entries = readEntries(this.#chain(this.#view.getUint32(48, true)))
    const root = this.#entries[0]
    this.#miniStream = root === undefined ? new Uint8Array() : this.#chain(root.start).subarray(0, root.size)
  }

  root(): Storage | undefined {
    const root = this.#entries[0]
    return root?.kind === 5 ? this.#storage(root, 0) : undefined
  }

  #storage(entry: Entry, depth: number): Storage {
    const storage: Storage = { streams: new Map(), storages: new Map() }
    const waiting = [entry.child]
    while (waiting.length > 0) {
      const place = waiting.pop() ?? noEntry
      const child = this.#entries[place]
      if (child === undefined || this.#visited.has(place)) continue
      this.#visited.add(place)
      waiting.push(child.left, child.right)
      if (child.kind === 2) storage.streams.set(child.name, this.#stream(child))
      else if (child.kind === 1 && depth < maxDepth) storage.storages.set(child.name, this.#storage(child, depth + 1))
    }
    return storage
  }

  /** Many entries may claim the same sectors: together they get no more than the file is long. */
  #stream({ start, size }: Entry): Uint8Array {
    if (size > this.#left) return new Uint8Array()
    this.#left -= size
    const isMini = size < this.#miniCutoff
    return (isMini ? this.#miniChain(start, size) : this.#chain(start, size)).subarray(0, size)
  }

  /** Where the allocation table stands: 109 of its sectors in the header, the rest in a chain of their own. */
  #fatSectors(): number[] {
    const sectors: number[] = []
    for (let at = 76; at < 512; at += 4) sectors.push(this.#view.getUint32(at, true))
    let next = this.#view.getUint32(68, true)
    for (let count = 0; count < this.#sectorCount && next < endOfChain; count += 1) {
      const sector = this.#sector(next)
      const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength)
      const last = sector.length - 4
      for (let at = 0; at < last; at += 4) sectors.push(view.getUint32(at, true))
      next = last < 0 ? noEntry : view.getUint32(last, true)
    }
    return sectors.filter((sector) => sector < this.#sectorCount).slice(0, this.#sectorCount)
  }

  #sector(place: number): Uint8Array {
    const start = (place + 1) * this.#sectorSize
    return this.#bytes.subarray(start, start + this.#sectorSize)
  }

  #join(sectors: readonly number[]): Uint8Array {
    const joined = new Uint8Array(sectors.length * this.#sectorSize)
    sectors.forEach((sector, at) => {
      joined.set(this.#sector(sector), at * this.#sectorSize)
    })
    return joined
  }

  #chain(start: number, size = Infinity): Uint8Array {
    return this.#join(follow(this.#fat, start, Math.min(this.#sectorCount, Math.ceil(size / this.#sectorSize))))
  }

  #miniChain(start: number, size: number): Uint8Array {
    const most = Math.min(Math.ceil(size / 64), Math.ceil(this.#miniStream.length / 64))
    const sectors = follow(this.#miniFat, start, most)
    const joined = new Uint8Array(sectors.length * 64)
    sectors.forEach((sector, at) => {
      joined.set(this.#miniStream.subarray(sector * 64, sector * 64 + 64), at * 64)
    })
    return joined
  }
}

/** The sectors of a chain in their order; a chain that bites its tail ends at `most`. */
function follow(table: Uint8Array, start: number, most: number): number[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const sectors: number[] = []
  for (let next = start; sectors.length < most && next * 4 + 4 <= table.length; next = view.getUint32(next * 4, true)) {
    sectors.push(next)
  }
  return sectors
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + entryLength <= directory.length && entries.length < maxEntries; at += entryLength) {
    const nameLength = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      kind: directory[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}
