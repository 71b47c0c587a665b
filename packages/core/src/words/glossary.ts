/** A word that a person who has never run a mail server may not know. */
export interface GlossaryWord {
  /** Names it in addresses and links; never changes. */
  slug: string
  /** As we say it. */
  term: string
  /** As mail admins say it. */
  technical: string
  /** One line, for the popover beside the word and for the list of words. */
  meaning: string
  /** How it stands in our sentences, the longest first; empty when it is explained only in the list of words. */
  spellings: readonly string[]
}

/** Every word we explain, in the order of the alphabet. */
export const glossary = [
  {
    slug: 'dane',
    term: 'announced certificate (DANE)',
    technical: 'DANE, TLSA record',
    meaning:
      'A signed DNS record that says which certificate a mail server has. Senders that look at it believe nothing else.',
    spellings: ['TLSA record', 'DANE'],
  },
  {
    slug: 'port-25',
    term: 'answers on port 25',
    technical: 'TCP connect',
    meaning: 'Port 25 is the door mail servers use.',
    spellings: ['port 25'],
  },
  {
    slug: 'blocklist',
    term: 'blocklist',
    technical: 'DNSBL, RBL',
    meaning: 'A public list of addresses known for spam.',
    spellings: ['blocklist'],
  },
  {
    slug: 'bounce',
    term: 'bounce',
    technical: 'DSN, NDR',
    meaning: 'A message from a mail server that says why mail waits or was not delivered.',
    spellings: ['bounce'],
  },
  {
    slug: 'certificate',
    term: 'certificate',
    technical: 'X.509 certificate',
    meaning: 'A server’s proof of its name, used for encryption. It has a last day.',
    spellings: ['certificate'],
  },
  {
    slug: 'check',
    term: 'check',
    technical: 'run',
    meaning: 'One look at one sender and one recipient, at one time.',
    spellings: [],
  },
  {
    slug: 'checker',
    term: 'checker',
    technical: 'probe, vantage point',
    meaning: 'The computer that runs our checks.',
    spellings: ['checker'],
  },
  {
    slug: 'delay-notice',
    term: 'delay notice',
    technical: 'delay DSN',
    meaning: 'A note from our own server: still trying.',
    spellings: ['delay notice'],
  },
  {
    slug: 'encryption',
    term: 'encryption (TLS)',
    technical: 'STARTTLS',
    meaning: 'Locks the conversation between two mail servers.',
    spellings: ['encryption (TLS)', 'STARTTLS'],
  },
  {
    slug: 'first-choice',
    term: 'first choice, second choice',
    technical: 'MX preference',
    meaning: 'Senders try the first choice first.',
    spellings: [],
  },
  {
    slug: 'first-words',
    term: 'first words',
    technical: 'SMTP greeting (220)',
    meaning: 'What their server says when we connect.',
    spellings: ['first words'],
  },
  {
    slug: 'gave-up',
    term: 'gave up (4.4.7)',
    technical: 'queue expired',
    meaning: 'Our server stopped trying after its time limit, and the mail came back.',
    spellings: ['4.4.7'],
  },
  {
    slug: 'give-up-time',
    term: 'give-up time',
    technical: 'message expiration timeout',
    meaning: 'How long our server keeps trying.',
    spellings: ['give-up time'],
  },
  {
    slug: 'greeting-name',
    term: 'greeting name (HELO)',
    technical: 'HELO or EHLO name',
    meaning: 'The name our mail server gives when it says hello.',
    spellings: ['greeting name (HELO)', 'greeting name'],
  },
  {
    slug: 'hello',
    term: 'hello',
    technical: 'EHLO',
    meaning: 'We say who we are, and their server says what it can do.',
    spellings: [],
  },
  {
    slug: 'ip-address',
    term: 'IP address',
    technical: 'IPv4 or IPv6 address',
    meaning: 'The number of a computer on the internet, such as 203.0.113.25.',
    spellings: ['IP address'],
  },
  {
    slug: 'known-good',
    term: 'known good',
    technical: 'baseline, control',
    meaning: 'Something that is proven to work, so that we can compare.',
    spellings: [],
  },
  {
    slug: 'mail-servers',
    term: 'mail servers (MX)',
    technical: 'MX records',
    meaning: 'The servers a company lists for receiving mail, in order of choice.',
    spellings: ['mail servers (MX)', 'mail server (MX)'],
  },
  {
    slug: 'name-points-back',
    term: 'name points back',
    technical: 'forward-confirmed reverse DNS',
    meaning: 'Looking up the reverse DNS name must lead back to the same address.',
    spellings: ['name points back', 'points back', 'leads back', 'lead back'],
  },
  {
    slug: 'name-servers',
    term: 'name servers',
    technical: 'NS, authoritative servers',
    meaning: 'The servers that hold the official answers for a domain.',
    spellings: ['name servers'],
  },
  {
    slug: 'notice-time',
    term: 'notice time',
    technical: 'delay notification timeout',
    meaning: 'How long our server waits before it sends the delay notice.',
    spellings: ['notice time'],
  },
  {
    slug: 'permission-list',
    term: 'permission list (SPF)',
    technical: 'SPF record',
    meaning: 'The list of servers allowed to send for a domain.',
    spellings: ['permission list (SPF)'],
  },
  {
    slug: 'policy',
    term: 'policy (DMARC)',
    technical: 'DMARC record',
    meaning: 'What receivers do when the permission list and the signature both fail.',
    spellings: ['policy (DMARC)'],
  },
  {
    slug: 'refusal',
    term: 'refusal',
    technical: '5xx reply, permanent failure',
    meaning: 'Their server said no. Trying again will not help until something changes.',
    spellings: ['refusal (5xx)', 'refusal'],
  },
  {
    slug: 'remembered-answer',
    term: 'remembered answer (cache)',
    technical: 'resolver cache, TTL',
    meaning: 'An older answer a lookup service keeps for a while.',
    spellings: ['older answers', 'remembered answer'],
  },
  {
    slug: 'reverse-dns-name',
    term: 'reverse DNS name (PTR)',
    technical: 'PTR record',
    meaning:
      'The name the internet shows for an address. Many mail servers refuse or delay mail from an address without one.',
    spellings: ['reverse DNS name (PTR)', 'reverse DNS name'],
  },
  {
    slug: 'mta-sts',
    term: 'rule about encryption (MTA-STS)',
    technical: 'MTA-STS, SMTP MTA Strict Transport Security',
    meaning:
      'A domain’s word that its mail servers encrypt with good certificates. Senders that honour it deliver to no others.',
    spellings: ['MTA-STS'],
  },
  {
    slug: 'signature',
    term: 'signature (DKIM)',
    technical: 'DKIM signature',
    meaning: 'A seal that proves a message was not changed.',
    spellings: ['signature (DKIM)'],
  },
  {
    slug: 'dns-signatures',
    term: 'signatures of a domain (DNSSEC)',
    technical: 'DNSSEC',
    meaning: 'They prove that an answer from the name servers is real. Wrong ones make careful servers refuse it.',
    spellings: ['signatures (DNSSEC)', 'DNSSEC'],
  },
  {
    slug: 'slow-on-purpose',
    term: 'slow on purpose',
    technical: 'tarpitting, greet delay',
    meaning: 'Some servers wait before they speak, to scare off spammers. It is normal.',
    spellings: ['slow on purpose'],
  },
  {
    slug: 'try-later',
    term: '“try later” reply',
    technical: '4xx reply, temporary failure',
    meaning: 'Their server is not refusing. It wants us to come back.',
    spellings: ['“try later” reply (4xx)', '“try later” reply'],
  },
] as const satisfies readonly GlossaryWord[]

export type GlossarySlug = (typeof glossary)[number]['slug']

export function glossaryWord(slug: GlossarySlug): GlossaryWord {
  const word = glossary.find((candidate) => candidate.slug === slug)
  if (!word) throw new RangeError(`No word ${slug}`)
  return word
}
