import type { TopicMessages } from '../finding-messages.ts'
import type { mxCodes } from './codes.ts'

const authorAsks = ['The person who wrote the mail should ask the recipient for another address.'] as const
const whyDeadServer = ["Senders can't deliver there. If no other server is listed, the mail comes back."] as const
const whoCorrects = [
  'Their mail admin ({domain}) must correct the list.',
  'Their mail admin must correct the list.',
] as const

export const mxMessages: TopicMessages<typeof mxCodes> = {
  'mx-null': {
    title: ['{domain} takes no mail', 'The domain takes no mail'],
    saw: [
      '{domain} publishes a record that says it takes no mail at all (null MX).',
      'The domain publishes a record that says it takes no mail at all (null MX).',
    ],
    why: ['Servers return such mail at once. Waiting does not help.'],
    who: authorAsks,
  },
  'mx-null-preference': {
    title: ['{domain} says “no mail” in an unusual way', 'The domain says “no mail” in an unusual way'],
    saw: [
      'The record that says {domain} takes no mail (null MX) has the number {preference} in place of 0.',
      'The record that says “no mail” (null MX) has another number than 0.',
    ],
    why: ['Most servers understand it, but some may keep trying until they give up.'],
    who: ['Their mail admin ({domain}) can set the number to 0.', 'Their mail admin can set the number to 0.'],
  },
  'mx-null-with-others': {
    title: ['{domain} says “no mail” and lists mail servers', 'The domain says “no mail” and lists mail servers'],
    saw: [
      '{domain} says that it takes no mail (null MX). Beside that it lists {count, plural, one {# mail server} other {# mail servers}} (MX).',
      'The domain says that it takes no mail (null MX), and lists mail servers (MX) all the same.',
    ],
    why: ['Most servers use the list, but some may return the mail.'],
    who: [
      'Their mail admin ({domain}) can remove the record that does not apply.',
      'Their mail admin can remove the record that does not apply.',
    ],
  },
  'mx-implicit': {
    title: ['{domain} lists no mail servers', 'The domain lists no mail servers'],
    saw: [
      '{domain} has no list of mail servers (MX), so mail goes to the address of {domain} itself.',
      'There is no list of mail servers (MX), so mail goes to the address of the domain itself.',
    ],
    why: ['Most senders manage, but a few look only at the list.'],
    who: ['Their mail admin ({domain}) can add the list.', 'Their mail admin can add the list.'],
  },
  'mx-lookup-failed': {
    title: ['The mail servers of {domain} could not be looked up', 'The mail servers could not be looked up'],
    saw: ['We could not find out where mail for {domain} goes.', 'We could not find out where the mail goes.'],
    why: ["So we can't say anything about their mail servers. It says nothing against them."],
    who: ['Check again. If it stays, whoever runs this checker should look at its lookup service.'],
  },
  'mx-is-cname': {
    title: ['The mail server {exchange} is an alias', 'A mail server is an alias'],
    saw: [
      'The mail server (MX) {exchange} is an alias (CNAME) for {target}.',
      'A listed mail server (MX) is an alias (CNAME) for another name.',
    ],
    why: ['Many servers follow it. The standard does not allow it, so some do not.'],
    who: [
      'Their mail admin ({domain}) can list {target} itself.',
      'Their mail admin can list the real name of the server.',
    ],
  },
  'mx-is-address': {
    title: ['{exchange} is an address, not a name', 'A mail server is listed by address'],
    saw: [
      '{domain} lists {exchange} as a mail server (MX). The list must hold names, not addresses.',
      'A mail server (MX) is listed by its address. The list must hold names.',
    ],
    why: ['Senders look for a server of that name and find none.'],
    who: whoCorrects,
  },
  'mx-host-nxdomain': {
    title: ['The mail server {exchange} does not exist', 'A listed mail server does not exist'],
    saw: [
      '{domain} lists the mail server (MX) {exchange}, but there is no such name (NXDOMAIN).',
      'A listed mail server (MX) has a name that does not exist (NXDOMAIN).',
    ],
    why: whyDeadServer,
    who: whoCorrects,
  },
  'mx-host-no-address': {
    title: ['The mail server {exchange} has no address', 'A listed mail server has no address'],
    saw: [
      '{domain} lists the mail server (MX) {exchange}, but that name has no address.',
      'A listed mail server (MX) has a name without an address.',
    ],
    why: whyDeadServer,
    who: whoCorrects,
  },
  'mx-host-bad-name': {
    title: ['{exchange} cannot be a mail server', 'A listed mail server cannot exist'],
    saw: [
      '{domain} lists the mail server (MX) “{exchange}”. No public server can have that name.',
      'A listed mail server (MX) has a name that no public server can have.',
    ],
    why: whyDeadServer,
    who: whoCorrects,
  },
  'mx-host-odd-name': {
    title: ['{exchange} is no proper name for a mail server', 'A mail server has no proper name'],
    saw: [
      'The mail server (MX) {exchange} has other characters in its name than letters, digits and hyphens.',
      'A listed mail server (MX) has other characters in its name than letters, digits and hyphens.',
    ],
    why: ['Most senders use it all the same. The standard does not allow it, so some do not.'],
    who: ['Their mail admin ({domain}) can give it another name.', 'Their mail admin can give it another name.'],
  },
  'mx-host-alias-loop': {
    title: ['The mail server {exchange} leads round in a circle', 'A listed mail server leads round in a circle'],
    saw: [
      'The mail server (MX) {exchange} is an alias (CNAME) that leads back to itself, so it has no address.',
      'A listed mail server (MX) is an alias (CNAME) that leads back to itself.',
    ],
    why: whyDeadServer,
    who: whoCorrects,
  },
  'mx-host-dns-failed': {
    title: ['The name servers for {exchange} fail', 'The name servers for a mail server fail'],
    saw: [
      '{domain} lists the mail server (MX) {exchange}. None of the {serverCount, plural, one {name server} other {# name servers}} of {zone} told us its address.',
      'The name servers for a listed mail server (MX) do not tell its address.',
    ],
    why: whyDeadServer,
    who: ['Whoever runs the name servers of {zone} must act.', 'Whoever runs these name servers must act.'],
  },
  'mx-host-dnssec-broken': {
    title: ['The DNS signatures for {exchange} are wrong', 'The DNS signatures for a mail server are wrong'],
    saw: [
      '{domain} lists the mail server (MX) {exchange}. Its address comes only with signature checks (DNSSEC) switched off.',
      "A listed mail server's address comes only with signature checks (DNSSEC) switched off.",
    ],
    why: ['Careful lookup services refuse to give the address out, so senders that use them can’t deliver there.'],
    who: ['The DNS admin of {zone} must repair the signatures.', 'Their DNS admin must repair the signatures.'],
  },
  'mx-host-lookup-failed': {
    title: ['The address of {exchange} could not be looked up', 'The address of a mail server could not be looked up'],
    saw: [
      'We asked for the address of the mail server (MX) {exchange} and got no usable answer.',
      'We asked for the address of a mail server (MX) and got no usable answer.',
    ],
    why: ["So we can't say whether this server takes mail."],
    who: ['Check again. If it stays, whoever runs this checker should look at its lookup service.'],
  },
  'mx-host-private': {
    title: ['{exchange} has an address that is not public', 'A mail server has an address that is not public'],
    saw: [
      'The mail server (MX) {exchange} has the address {address}, which does not exist on the internet.',
      'A listed mail server (MX) has an address that does not exist on the internet.',
    ],
    why: ["Senders outside their own network can't reach it."],
    who: ['Their mail admin ({domain}) must list a public address.', 'Their mail admin must list a public address.'],
  },
  'mx-same-address': {
    title: ['Several mail servers share {address}', 'Several mail servers share one address'],
    saw: ['{exchanges} lead to the same address, {address}.', 'Several listed mail servers (MX) lead to one address.'],
    why: ['If that address fails, the other names do not help.'],
    who: [
      'Their mail admin ({domain}) can add a server at another address.',
      'Their mail admin can add a server at another address.',
    ],
  },
  'mx-ipv6-only': {
    title: ['{domain} takes mail over IPv6 only', 'The domain takes mail over IPv6 only'],
    saw: [
      'None of the mail servers (MX) of {domain} has an IPv4 address.',
      'None of the mail servers (MX) has an IPv4 address.',
    ],
    why: ["Senders without IPv6 can't reach them."],
    who: ['Their mail admin ({domain}) can add an IPv4 address.', 'Their mail admin can add an IPv4 address.'],
  },
  'mx-many': {
    title: ['{domain} lists {count} mail servers', 'The domain lists many mail servers'],
    saw: [
      '{domain} lists {count} mail servers (MX). We looked at the first {readCount}.',
      'The domain lists more mail servers (MX) than we look at.',
    ],
    why: ['Most senders try only the first few.'],
    who: ['Their mail admin ({domain}) can shorten the list.', 'Their mail admin can shorten the list.'],
  },
  'mx-found': {
    title: ['{count, plural, one {# mail server} other {# mail servers}} found', 'Mail servers found'],
    saw: [
      '{domain} lists {count, plural, one {# mail server} other {# mail servers}} (MX), and at least 1 of them has an address.',
      'The domain lists mail servers (MX) that have an address.',
    ],
    why: ['Senders know where to deliver.'],
    who: ['Nobody needs to act.'],
  },
}
