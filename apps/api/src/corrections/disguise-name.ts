import { mailProviders } from '@waypost/core/providers'
import { parse } from 'tldts'

/** Words that say what a host does and nothing of whose it is. */
const plainWords = new Set(
  (
    'a b c d i m s k v x key mail mails email mx mxa mxb smtp imap pop out outbound in inbound relay gateway gw mta ' +
    'host hosts static dynamic dyn dynip pool dsl adsl vdsl cable dhcp ppp pppoe fiber broadband client clients ' +
    'customer cust ip ipv net node ns dns www web server srv vps edge filter spam spf dkim dmarc domainkey tcp tls sts ' +
    'mta report reports list lists include default selector google mimecast fm protonmail rev reverse unassigned ' +
    'autodiscover bounce bounces ' +
    'all one two'
  ).split(' '),
)
/** Nobody's by definition. Source: RFC 2606, RFC 6761. */
const reserved = /(?:^|\.)(?:example|test|invalid|localhost|arpa|example\.(?:com|net|org))$/
const providerDomains = mailProviders.flatMap(({ mxDomains, spfIncludes, ptrDomains }) => [
  ...mxDomains,
  ...spfIncludes,
  ...ptrDomains,
])

/**
 * Other names for real ones: `d1.example` and so on for whose it is, the labels before it kept where they say only what
 * a host does. Names of large mail providers stay, since rules know them; what their customers are called below them
 * does not.
 */
export class DisguiseName {
  readonly #owners = new Map<string, string>()
  readonly #labels = new Map<string, string>()
  readonly #kept: string[]

  /** `kept` are more names that rules know. */
  constructor(kept: string[]) {
    this.#kept = [...providerDomains, ...kept.map((name) => name.toLowerCase())]
  }

  name(text: string): string {
    const lower = text.toLowerCase()
    if (reserved.test(lower)) return text
    const known = this.#kept
      .filter((domain) => lower === domain || lower.endsWith(`.${domain}`))
      .toSorted((one, other) => other.length - one.length)[0]
    const owner = known ?? ownerOf(lower)
    const shown = known ?? this.#numbered(this.#owners, owner, (count) => `d${count}.example`)
    const labels = lower.slice(0, -owner.length).split('.').slice(0, -1)
    return [...labels.map((label) => this.#label(label)), shown].join('.')
  }

  /** The words by which owners are known beside their names, such as `fabrikam`, and what stands for them. */
  get words(): Map<string, string> {
    return new Map(
      [...this.#owners].flatMap(([owner, shown]) => {
        const [word = ''] = owner.split('.')
        return word.length < 4 ? [] : [[word, shown.slice(0, -'.example'.length)] as const]
      }),
    )
  }

  #label(label: string): string {
    const words = label.split(/[\d_*-]+/)
    if (words.every((word) => word === '' || plainWords.has(word))) return label
    return this.#numbered(this.#labels, label, (count) => `l${count}`)
  }

  #numbered(names: Map<string, string>, key: string, make: (count: number) => string): string {
    const known = names.get(key) ?? make(names.size + 1)
    names.set(key, known)
    return known
  }
}

/** Whose it is; the last two labels where no registry is known, as in `mail.corp.local`. */
function ownerOf(name: string): string {
  const { domain, isIcann } = parse(name)
  return isIcann && domain !== null ? domain : name.split('.').slice(-2).join('.')
}
