import ipaddr from 'ipaddr.js'

/**
 * True when a reverse name looks like a line's number rather than a server: it spells out its own address, or it is
 * made of words that providers give to home lines. Careful on purpose: two matching octets are not enough, and the
 * words do not count below a label that names a mail server.
 * Source: the rule that receivers publish for dynamic-looking names; no RFC defines it.
 */
export function isGenericName(name: string, address: string): boolean {
  const lower = name.toLowerCase()
  if (!ipaddr.isValid(address)) return hasLineWords(lower)
  const parsed = ipaddr.parse(address)
  const spellsAddress =
    parsed instanceof ipaddr.IPv4 ? spellsIpv4(lower, parsed.octets) : spellsIpv6(lower, parsed.parts, address)
  return spellsAddress || hasLineWords(lower)
}

function spellsIpv4(name: string, octets: number[]): boolean {
  const reversed = octets.toReversed()
  return (
    chainsOfNumbers(name).some((chain) => isInChain(chain, octets)) ||
    [octets, reversed].some((order) => name.includes(order.map(toHexByte).join(''))) ||
    [octets, reversed].some((order) => hasHexBytes(name, order)) ||
    [octets, reversed].some((order) => hasDigitRun(name, order))
  )
}

/** Numbers that stand next to each other, with a single character between them: `ip203-0-113-25` → 203 0 113 25. */
function chainsOfNumbers(name: string): number[][] {
  const chains: number[][] = []
  let endOfLast = Number.NEGATIVE_INFINITY
  for (const match of name.matchAll(/\d+/g)) {
    const value = match[0].length <= 3 ? Number(match[0]) : Number.NaN
    if (match.index - endOfLast === 1) chains.at(-1)?.push(value)
    else chains.push([value])
    endOfLast = match.index + match[0].length
  }
  return chains
}

/** All four octets side by side in any order, or the last three in order or reversed. */
function isInChain(chain: number[], octets: number[]): boolean {
  const sorted = octets.toSorted((a, b) => a - b).join(' ')
  const tail = octets.slice(1)
  const tails = [tail.join(' '), tail.toReversed().join(' ')]
  return chain.some((_, start) => {
    const four = chain.slice(start, start + 4)
    if (four.length === 4 && four.toSorted((a, b) => a - b).join(' ') === sorted) return true
    return tails.includes(chain.slice(start, start + 3).join(' '))
  })
}

function hasHexBytes(name: string, octets: number[]): boolean {
  return new RegExp(`(?<![0-9a-z])${octets.map(toHexByte).join('[-._x]')}(?![0-9a-z])`).test(name)
}

/** The octets written without separators, padded to three digits or not; short ones would match by chance. */
function hasDigitRun(name: string, octets: number[]): boolean {
  const padded = octets.map((octet) => String(octet).padStart(3, '0')).join('')
  const plain = octets.join('')
  const runs = name.match(/\d+/g) ?? []
  return runs.some((run) => run === padded || (run === plain && plain.length >= 8))
}

function spellsIpv6(name: string, parts: number[], address: string): boolean {
  const groups = parts.map((part) => part.toString(16))
  const padded = groups.map((group) => group.padStart(4, '0'))
  const nibbles = padded.join('')
  const dashed = name.replace(/[._x]/g, '-')
  const bare = name.replace(/[-._]/g, '')
  const hostPart = nibbles.slice(16)
  const isHostPartTelling = hostPart.replace(/0/g, '').length >= 8
  return (
    [groups.join('-'), padded.join('-'), address.toLowerCase().replaceAll(':', '-')].some((text) =>
      dashed.includes(text),
    ) ||
    [nibbles, [...nibbles].reverse().join('')].some((text) => bare.includes(text)) ||
    (isHostPartTelling && bare.includes(hostPart))
  )
}

const lineWords = new Set([
  'dhcp',
  'dyn',
  'dynamic',
  'dynip',
  'dsl',
  'adsl',
  'vdsl',
  'xdsl',
  'cable',
  'ppp',
  'pppoe',
  'dialup',
  'dialin',
])
const mailWords = /^(?:e?mail|mx|smtp|mta|relay|out(?:bound|going)?|mailout|post|mailer|gw|gateway|exchange)[-_]?\d*$/

function hasLineWords(name: string): boolean {
  const labels = hostLabels(name)
  if (labels.some((label) => mailWords.test(label))) return false
  return labels.some((label) => {
    const tokens = label.split(/[^a-z]+/).filter((token) => token !== '')
    if (tokens.some((token) => lineWords.has(token))) return true
    if (tokens.length === 1 && tokens[0] === 'pool') return true
    return /(?:^|[-_\d])static[-_]?ip(?:$|[-_\d])|(?:^|[-_])ip[-_]static(?:$|[-_\d])/.test(label)
  })
}

/** Labels in front of the registered name, so that a company called dsl.example is not accused for its name. */
function hostLabels(name: string): string[] {
  const labels = name.split('.')
  const hasSecondLevel = (labels.at(-1)?.length ?? 0) === 2 && (labels.at(-2)?.length ?? 0) <= 3
  return labels.slice(0, hasSecondLevel ? -3 : -2)
}

function toHexByte(octet: number): string {
  return octet.toString(16).padStart(2, '0')
}
