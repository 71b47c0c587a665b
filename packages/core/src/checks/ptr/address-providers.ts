export interface AddressProvider {
  name: string
  /** Domains in which the name servers of its reverse zones lie. */
  nameServerDomains: string[]
}

/** Who rents out addresses and runs their reverse zones under names of its own. Source: the providers' own name servers. */
export const addressProviders: AddressProvider[] = [
  { name: 'Amazon Web Services', nameServerDomains: ['amazonaws.com', 'amazonaws.org'] },
  { name: 'Comcast', nameServerDomains: ['comcast.net'] },
  { name: 'DigitalOcean', nameServerDomains: ['digitalocean.com'] },
  { name: 'Hetzner', nameServerDomains: ['your-server.de', 'second-ns.com', 'second-ns.de'] },
  { name: 'Linode (Akamai)', nameServerDomains: ['linode.com'] },
  { name: 'OVHcloud', nameServerDomains: ['ovh.net', 'ovh.ca'] },
  { name: 'Vultr', nameServerDomains: ['vultr.com'] },
]
