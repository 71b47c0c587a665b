/** The steps of a run of which a second look at one finding takes as few as it needs. */
export type VerifyLook =
  | 'reverse-name'
  | 'greeting-name'
  | 'permission-list'
  | 'signature-keys'
  | 'sender-policy'
  | 'blocklists'
  | 'mail-servers'
  | 'name-servers'
  | 'connections'
  | 'other-destinations'
  | 'encryption-policy'
  | 'encryption-reports'
  | 'server-keys'

/**
 * Who is believed. `authorities`: the name servers that hold the zone, and beside them each lookup service for what it
 * remembers. `authorities-only`: nobody's memory matters, because a server is talked to. `resolvers`: the answer is one
 * that only a lookup service can give (a checked signature, a blocklist).
 */
export type VerifyVoice = 'authorities' | 'authorities-only' | 'resolvers'

export interface Looking {
  looks: VerifyLook[]
  voice: VerifyVoice
}

/**
 * Why a finding cannot be looked at again by itself. `asked-once`: a mail server is asked about an address once a check.
 * `about-checker`: it is about our checker, not about them. `needs-input`: somebody must tell us more.
 * `their-words`: it was read in a bounce. `nothing-wrong`: there is nothing to repair.
 */
export type NotVerifiable = 'asked-once' | 'about-checker' | 'needs-input' | 'their-words' | 'nothing-wrong'

const names = (...looks: VerifyLook[]): Looking => ({ looks, voice: 'authorities' })
const servers = (...looks: VerifyLook[]): Looking => ({ looks, voice: 'authorities-only' })
const lookups = (...looks: VerifyLook[]): Looking => ({ looks, voice: 'resolvers' })

const byTopic: Record<string, Looking | NotVerifiable> = {
  sender: 'needs-input',
  ptr: names('reverse-name'),
  helo: names('greeting-name'),
  spf: names('permission-list'),
  dkim: names('signature-keys'),
  dmarc: names('sender-policy'),
  blocklist: lookups('blocklists'),
  domain: names('mail-servers'),
  // They are asked one by one anyway.
  nameserver: servers('name-servers'),
  // Name servers give out what they hold, whether its signature fits or not: only who checks can say.
  dnssec: lookups('mail-servers', 'name-servers'),
  mx: names('mail-servers'),
  connect: servers('mail-servers', 'connections'),
  greeting: servers('mail-servers', 'connections'),
  ehlo: servers('mail-servers', 'connections'),
  tls: servers('mail-servers', 'connections'),
  certificate: servers('mail-servers', 'connections'),
  'mta-sts': names('encryption-policy'),
  dane: lookups('mail-servers', 'connections', 'server-keys'),
  'tls-rpt': names('encryption-reports'),
  rcpt: 'asked-once',
  checker: 'about-checker',
  others: 'about-checker',
  bounce: 'their-words',
}

/** Where one code of a topic needs other looks than the rest. */
const byCode: Record<string, Looking | NotVerifiable> = {
  'sender-port25-closed': servers('mail-servers', 'connections', 'other-destinations'),
  'sender-domain-gone': names('signature-keys'),
  'sender-domain-unanswered': names('signature-keys'),
  'sender-null-mx': names('signature-keys'),
  // The name is one that our mail team says; a check with the new name tells.
  'helo-not-a-name': 'needs-input',
  'dkim-selector-unknown': 'needs-input',
  // Whether mail passes hangs on all three.
  'dmarc-fails': names('permission-list', 'signature-keys', 'sender-policy'),
  'mta-sts-mx-mismatch': names('mail-servers', 'encryption-policy'),
  'mta-sts-mx-certificate': servers('mail-servers', 'connections', 'encryption-policy'),
  'mta-sts-mx-without-starttls': servers('mail-servers', 'connections', 'encryption-policy'),
  'dane-lookup-failed': lookups('mail-servers', 'server-keys'),
}

/** What to look at again for a finding with this code, or why that is not possible. Pure, and small enough for a page. */
export function looksFor(code: string): Looking | NotVerifiable {
  return byCode[code] ?? byTopic[topicOf(code)] ?? 'needs-input'
}

/** Topics may hold a hyphen themselves: the longest one that fits. */
export function topicOf(code: string): string {
  const topics = Object.keys(byTopic).filter((topic) => code.startsWith(`${topic}-`))
  return topics.toSorted((a, b) => b.length - a.length)[0] ?? code.split('-', 1)[0] ?? ''
}
