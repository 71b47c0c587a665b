/** How this vantage presents itself to others. */
export interface CheckerIdentity {
  vantage: string
  ehloName: string
  /** False when no operator name was configured and the machine's own host name is used. */
  isEhloNameConfigured: boolean
  /** What others see, when it is known: configured, or the local address of a dialled connection. */
  sourceAddress?: string
}

/** The known mail servers of others that a person wanted to be asked as well. */
export interface OthersAsked {
  hosts: string[]
}

/** What we know of the address that sends, before any question about it. */
export interface SenderAddress {
  /** Canonical addresses to judge as senders; empty when none is known. */
  addresses: string[]
  /** typed: given for this check; name: a host name was given and looked up; saved: from our mail server's form. */
  source: 'typed' | 'name' | 'saved'
  /** The name that was given, when one was. */
  name?: string
  /** True when the given name has MX records: a mail domain, so its own address need not be what sends. */
  isMailDomain: boolean
}
