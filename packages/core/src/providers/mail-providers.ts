/** Who sends mail for the domains of others, and by what that shows. A row without a list simply shows less. */
export interface MailProvider {
  name: string
  /**
   * mailboxes: it keeps them; gateway: it filters and passes on; mailings: it sends for programs; relay: an internet
   * provider's own way out for the mail of its customers.
   */
  kind: 'mailboxes' | 'gateway' | 'mailings' | 'relay'
  /** Domains in which the MX hosts of its customers lie. */
  mxDomains: string[]
  /** What the permission lists (SPF) of its customers include: these names, or names below them. */
  spfIncludes: string[]
  /** Domains in which the reverse names of its own sending servers lie, and nobody else's. */
  ptrDomains: string[]
  /** Names under which every customer's signature keys (DKIM) stand; empty where each customer has others. */
  dkimSelectors: string[]
}

type Row = Pick<MailProvider, 'name' | 'kind'> & Partial<MailProvider>

const rows: Row[] = [
  {
    name: 'Microsoft 365',
    kind: 'mailboxes',
    mxDomains: ['mail.protection.outlook.com', 'mx.microsoft'],
    spfIncludes: ['spf.protection.outlook.com'],
    ptrDomains: ['outbound.protection.outlook.com'],
    dkimSelectors: ['selector1', 'selector2'],
  },
  {
    name: 'Google Workspace',
    kind: 'mailboxes',
    mxDomains: ['google.com', 'googlemail.com'],
    spfIncludes: ['_spf.google.com'],
    ptrDomains: ['google.com'],
    dkimSelectors: ['google'],
  },
  {
    name: 'Fastmail',
    kind: 'mailboxes',
    mxDomains: ['messagingengine.com'],
    spfIncludes: ['spf.messagingengine.com'],
    ptrDomains: ['messagingengine.com'],
    dkimSelectors: ['fm1', 'fm2', 'fm3'],
  },
  {
    name: 'Proton Mail',
    kind: 'mailboxes',
    mxDomains: ['protonmail.ch'],
    spfIncludes: ['_spf.protonmail.ch'],
    ptrDomains: ['protonmail.ch'],
    dkimSelectors: ['protonmail', 'protonmail2', 'protonmail3'],
  },
  {
    name: 'iCloud Mail',
    kind: 'mailboxes',
    mxDomains: ['mail.icloud.com'],
    spfIncludes: ['icloud.com'],
    ptrDomains: ['me.com', 'icloud.com'],
    dkimSelectors: ['sig1'],
  },
  {
    name: 'Migadu',
    kind: 'mailboxes',
    mxDomains: ['migadu.com'],
    spfIncludes: ['spf.migadu.com'],
    ptrDomains: ['migadu.com'],
    dkimSelectors: ['key1', 'key2', 'key3'],
  },
  {
    name: 'Zoho Mail',
    kind: 'mailboxes',
    mxDomains: ['zoho.com', 'zoho.eu', 'zoho.in'],
    spfIncludes: ['zoho.com', 'zoho.eu', 'zoho.in', 'zohomail.com', 'zohomail.eu'],
    ptrDomains: ['zoho.com', 'zoho.eu', 'zoho.in', 'zohomail.com'],
  },
  {
    name: 'Yandex Mail',
    kind: 'mailboxes',
    mxDomains: ['mx.yandex.net', 'mx.yandex.ru'],
    spfIncludes: ['_spf.yandex.net', '_spf.yandex.ru'],
    ptrDomains: ['mail.yandex.net'],
  },
  {
    name: 'Mail.ru',
    kind: 'mailboxes',
    mxDomains: ['mail.ru'],
    spfIncludes: ['_spf.mail.ru'],
    ptrDomains: ['mail.ru'],
  },
  {
    name: 'Rackspace Email',
    kind: 'mailboxes',
    mxDomains: ['emailsrvr.com'],
    spfIncludes: ['emailsrvr.com'],
    ptrDomains: ['emailsrvr.com'],
  },
  {
    name: 'STRATO',
    kind: 'mailboxes',
    mxDomains: ['rzone.de'],
    spfIncludes: ['smtp.rzone.de', '_spf.strato.com'],
    ptrDomains: ['smtp.rzone.de'],
  },
  {
    name: 'IONOS',
    kind: 'mailboxes',
    mxDomains: ['kundenserver.de', 'ionos.de', 'ionos.com', 'ionos.co.uk'],
    spfIncludes: ['_spf.kundenserver.de', '_spf-eu.ionos.com', '_spf-us.ionos.com'],
    ptrDomains: ['mout.kundenserver.de'],
  },
  {
    name: 'OVHcloud mail',
    kind: 'mailboxes',
    mxDomains: ['mail.ovh.net'],
    spfIncludes: ['mx.ovh.com'],
    ptrDomains: ['mail-out.ovh.net'],
  },
  {
    name: 'Gandi Mail',
    kind: 'mailboxes',
    mxDomains: ['mail.gandi.net'],
    spfIncludes: ['_mailcust.gandi.net'],
    ptrDomains: ['mail.gandi.net'],
  },
  {
    name: 'Infomaniak',
    kind: 'mailboxes',
    mxDomains: ['infomaniak.ch'],
    spfIncludes: ['spf.infomaniak.ch'],
    ptrDomains: ['infomaniak.ch'],
  },
  {
    name: 'Mimecast',
    kind: 'gateway',
    mxDomains: ['mimecast.com', 'mimecast.co.za', 'mimecast-offshore.com'],
    spfIncludes: ['_netblocks.mimecast.com', 'spf.mimecast.com', '_spf.mimecast.com'],
    ptrDomains: ['mimecast.com', 'mimecast.co.za', 'mimecast-offshore.com'],
  },
  {
    name: 'Proofpoint',
    kind: 'gateway',
    mxDomains: ['pphosted.com', 'gpphosted.com', 'ppe-hosted.com'],
    spfIncludes: ['pphosted.com', 'gpphosted.com', 'ppe-hosted.com'],
    ptrDomains: ['pphosted.com', 'gpphosted.com', 'ppe-hosted.com'],
  },
  {
    name: 'Barracuda',
    kind: 'gateway',
    mxDomains: ['ess.barracudanetworks.com'],
    spfIncludes: [
      'spf.ess.barracudanetworks.com',
      'spf.ess.uk.barracudanetworks.com',
      'spf.ess.de.barracudanetworks.com',
    ],
    ptrDomains: ['ess.barracudanetworks.com'],
  },
  {
    name: 'Cisco Secure Email',
    kind: 'gateway',
    mxDomains: ['iphmx.com'],
    spfIncludes: ['iphmx.com'],
    ptrDomains: ['iphmx.com'],
  },
  {
    name: 'Broadcom Email Security',
    kind: 'gateway',
    mxDomains: ['messagelabs.com'],
    spfIncludes: ['spf.messagelabs.com'],
    ptrDomains: ['messagelabs.com'],
  },
  {
    name: 'Trend Micro Email Security',
    kind: 'gateway',
    mxDomains: ['tmes.trendmicro.com', 'tmes.trendmicro.eu'],
    spfIncludes: ['spf.tmes.trendmicro.com', 'spf.tmes.trendmicro.eu'],
    ptrDomains: ['tmes.trendmicro.com', 'tmes.trendmicro.eu'],
  },
  {
    name: 'Sophos Email',
    kind: 'gateway',
    mxDomains: ['prod.hydra.sophos.com'],
    spfIncludes: ['prod.hydra.sophos.com'],
    ptrDomains: ['prod.hydra.sophos.com'],
  },
  {
    name: 'Forcepoint',
    kind: 'gateway',
    mxDomains: ['mailcontrol.com'],
    spfIncludes: ['mailcontrol.com'],
    ptrDomains: ['mailcontrol.com'],
  },
  {
    name: 'Hornetsecurity',
    kind: 'gateway',
    mxDomains: ['hornetsecurity.com', 'antispameurope.com'],
    spfIncludes: ['spf.hornetsecurity.com', 'antispameurope.com'],
    ptrDomains: ['hornetsecurity.com', 'antispameurope.com'],
  },
  {
    name: 'N-able Mail Assure',
    kind: 'gateway',
    mxDomains: ['antispamcloud.com', 'spamexperts.com'],
    spfIncludes: ['antispamcloud.com'],
    ptrDomains: ['antispamcloud.com'],
  },
  {
    name: 'SendGrid',
    kind: 'mailings',
    spfIncludes: ['sendgrid.net'],
    ptrDomains: ['sendgrid.net'],
    dkimSelectors: ['s1', 's2'],
  },
  {
    name: 'Amazon SES',
    kind: 'mailings',
    spfIncludes: ['amazonses.com'],
    ptrDomains: ['amazonses.com'],
  },
  {
    name: 'Mailgun',
    kind: 'mailings',
    mxDomains: ['mailgun.org'],
    spfIncludes: ['mailgun.org'],
    ptrDomains: ['mailgun.net', 'mailgun.org'],
  },
  {
    name: 'Brevo',
    kind: 'mailings',
    spfIncludes: ['spf.brevo.com', 'spf.sendinblue.com'],
    ptrDomains: ['sender-sib.com', 'mailin.fr'],
  },
  {
    name: 'Mailchimp',
    kind: 'mailings',
    spfIncludes: ['servers.mcsv.net', 'spf.mandrillapp.com'],
    ptrDomains: ['mcsv.net', 'mcdlv.net', 'rsgsv.net', 'mandrillapp.com'],
  },
  {
    name: 'Postmark',
    kind: 'mailings',
    spfIncludes: ['spf.mtasv.net'],
    ptrDomains: ['mtasv.net'],
  },
  {
    name: 'SparkPost',
    kind: 'mailings',
    spfIncludes: ['sparkpostmail.com'],
    ptrDomains: ['sparkpostmail.com'],
  },
  {
    name: 'Mailjet',
    kind: 'mailings',
    spfIncludes: ['spf.mailjet.com'],
    ptrDomains: ['mailjet.com'],
  },
  {
    name: 'Salesforce',
    kind: 'mailings',
    spfIncludes: ['_spf.salesforce.com'],
    ptrDomains: ['salesforce.com'],
  },
  {
    name: 'HubSpot',
    kind: 'mailings',
    spfIncludes: ['hubspotemail.net'],
    ptrDomains: ['hubspotemail.net'],
  },
  {
    name: 'Zendesk',
    kind: 'mailings',
    spfIncludes: ['mail.zendesk.com'],
    ptrDomains: ['zendesk.com'],
  },
  { name: 'Deutsche Telekom', kind: 'relay', ptrDomains: ['t-online.de'] },
  { name: 'Orange', kind: 'relay', ptrDomains: ['smtpout.orange.fr'] },
  { name: 'Comcast', kind: 'relay', ptrDomains: ['sys.comcast.net'] },
  { name: 'KPN', kind: 'relay', ptrDomains: ['kpnmail.nl'] },
]

/**
 * The providers we know. Reverse names count only where they lead back, so a row can't be claimed by strangers.
 * Source: each provider's own page on setting up a domain, and the reverse names of the servers its list names.
 */
export const mailProviders: MailProvider[] = rows.map((row) => ({
  mxDomains: [],
  spfIncludes: [],
  ptrDomains: [],
  dkimSelectors: [],
  ...row,
}))
