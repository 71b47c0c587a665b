/** Who rents out addresses, and by what that shows. A row without a list simply shows less. */
export interface AddressProvider {
  name: string
  /** Domains in which the name servers of its reverse zones lie. */
  nameServerDomains: string[]
  /** Domains in which the names lie that it gives to addresses by itself. */
  ptrDomains: string[]
  /** What its networks are called in the registries: the beginning of their name or handle, in capitals. */
  networkNames: string[]
  /** Where its customers write reverse names themselves; absent: it writes them, or we do not know. */
  portal?: string
}

type Row = Pick<AddressProvider, 'name'> & Partial<AddressProvider>

const rows: Row[] = [
  {
    name: 'Amazon Web Services',
    nameServerDomains: ['amazonaws.com', 'amazonaws.org'],
    ptrDomains: ['compute.amazonaws.com', 'compute-1.amazonaws.com'],
    networkNames: ['AMAZON', 'AT-88-Z', 'AMAZO'],
    portal: '“aws ec2 modify-address-attribute” on the Elastic IP',
  },
  {
    name: 'Microsoft Azure',
    ptrDomains: ['cloudapp.azure.com'],
    networkNames: ['MSFT'],
    portal: 'as “reverseFqdn” of the public IP address',
  },
  {
    name: 'Google Cloud',
    ptrDomains: ['bc.googleusercontent.com'],
    networkNames: ['GOOGLE-CLOUD', 'GOOGL-2'],
    portal: 'as public PTR record of the VM’s interface',
  },
  { name: 'Oracle Cloud', networkNames: ['ORACLE'] },
  {
    name: 'DigitalOcean',
    nameServerDomains: ['digitalocean.com'],
    networkNames: ['DIGITALOCEAN'],
    portal: 'by naming the Droplet so in full',
  },
  {
    name: 'Hetzner',
    nameServerDomains: ['your-server.de', 'second-ns.com', 'second-ns.de'],
    ptrDomains: ['your-server.de'],
    networkNames: ['HETZNER', 'HOS'],
    portal: 'as reverse DNS entry in Console or Robot',
  },
  {
    name: 'OVHcloud',
    nameServerDomains: ['ovh.net', 'ovh.ca'],
    ptrDomains: ['ovh.net', 'ovh.ca'],
    networkNames: ['OVH'],
    portal: 'as reverse of the IP in the manager',
  },
  {
    name: 'Linode (Akamai)',
    nameServerDomains: ['linode.com'],
    ptrDomains: ['linodeusercontent.com', 'members.linode.com'],
    networkNames: ['LINODE'],
    portal: 'as RDNS of the IP in Cloud Manager',
  },
  {
    name: 'Vultr',
    nameServerDomains: ['vultr.com'],
    ptrDomains: ['vultrusercontent.com'],
    networkNames: ['VULTR'],
    portal: 'as reverse DNS of the instance’s IP',
  },
  {
    name: 'Scaleway',
    ptrDomains: ['scw.cloud', 'poneytelecom.eu'],
    networkNames: ['SCALEWAY'],
    portal: 'as reverse of the IP in the console',
  },
  {
    name: 'Contabo',
    ptrDomains: ['contaboserver.net'],
    networkNames: ['CONTABO'],
    portal: 'in the customer panel',
  },
  {
    name: 'IONOS',
    ptrDomains: ['pbiaas.com', 'onlinehome-server.info'],
    networkNames: ['IONOS'],
    portal: 'in the Cloud Panel',
  },
  {
    name: 'netcup',
    ptrDomains: ['nicesrv.de', 'yourvserver.net', 'supersrv.de', 'quicksrv.de'],
    networkNames: ['NETCUP'],
    portal: 'in the Server Control Panel',
  },
  {
    name: 'Leaseweb',
    ptrDomains: ['leaseweb.com'],
    networkNames: ['LEASEWEB'],
    portal: 'in the Customer Portal',
  },
  {
    name: 'Rackspace',
    ptrDomains: ['cloud-ips.com'],
    networkNames: ['RACKS', 'RSCP'],
    portal: 'in Cloud DNS',
  },
  {
    name: 'Comcast',
    nameServerDomains: ['comcast.net'],
    ptrDomains: ['comcastbusiness.net', 'comcast.net'],
    networkNames: ['COMCAST', 'CBC'],
  },
  { name: 'AT&T', ptrDomains: ['sbcglobal.net'], networkNames: ['ATT'] },
  { name: 'Verizon', ptrDomains: ['verizon.net'], networkNames: ['VERIZON'] },
  { name: 'Spectrum', ptrDomains: ['rr.com', 'spectrum.com'], networkNames: ['CHARTER'] },
  { name: 'Cox', ptrDomains: ['cox.net'], networkNames: ['NETBLK-COX'] },
  { name: 'BT', ptrDomains: ['btcentralplus.com'] },
  { name: 'Virgin Media', ptrDomains: ['virginm.net', 'virginmediabusiness.co.uk'] },
  { name: 'Deutsche Telekom', ptrDomains: ['t-ipconnect.de', 't-dialin.net'], networkNames: ['DTAG'] },
  { name: 'Vodafone', ptrDomains: ['unitymediagroup.de', 'vodafone-ip.de', 'arcor-ip.net'] },
  { name: 'Telefónica', ptrDomains: ['rima-tde.net', 'dyn.telefonica.de'] },
  { name: 'Orange', ptrDomains: ['wanadoo.fr'] },
  { name: 'Free', ptrDomains: ['proxad.net'], networkNames: ['PROXAD', 'FR-PROXAD'] },
  { name: 'Swisscom', ptrDomains: ['cust.swisscom.ch'] },
  { name: 'KPN', ptrDomains: ['fixed.kpn.net'] },
  { name: 'Telstra', ptrDomains: ['telstra.net'], networkNames: ['TELSTRA'] },
  { name: 'Bell', ptrDomains: ['dsl.bell.ca'] },
  { name: 'Rogers', ptrDomains: ['cable.rogers.com'], networkNames: ['ROGERS'] },
]

/**
 * The providers we know. Source: the providers' own name servers and default names; for the ways in the portals the
 * pages on `modify-address-attribute` (docs.aws.amazon.com), `PublicIPAddressDnsSettings` (learn.microsoft.com), PTR
 * records of VMs (cloud.google.com), `hcloud_rdns` and `reverse_dns` (docs.ansible.com), `ovh.ip.Reverse`,
 * `linode.Rdns`, `scaleway.IpReverseDns` (pulumi.com), all read 2026-11.
 */
export const addressProviders: AddressProvider[] = rows.map((row) => ({
  nameServerDomains: [],
  ptrDomains: [],
  networkNames: [],
  ...row,
}))
