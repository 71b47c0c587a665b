/** Who can be reached about a network, as its registry names them. */
export interface RegistrationContact {
  /** Of RFC 9083 §10.2.4: technical, administrative, noc, abuse, registrant. */
  roles: string[]
  name?: string
  mailAddress: string
}

/** To whom the network of an address is registered. All of it is the registry's word. Source: RFC 9083 §5.4. */
export interface AddressRegistration {
  /** The registry's server that answered. */
  server: string
  first: string
  last: string
  handle?: string
  /** The network's own name, such as `EXAMPLE-NET-1`. */
  name?: string
  /** ISO 3166-1, two letters. */
  country?: string
  /** The company or person it is registered to. */
  holder?: string
  /** At most 8. */
  contacts: RegistrationContact[]
}
