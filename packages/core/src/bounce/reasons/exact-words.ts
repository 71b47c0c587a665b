import { rowsOf, type ReasonRow } from './reason-row.ts'

/** Whole phrases whose parts mean something else in other replies; they are looked for before all others. */
export const exactWords: readonly ReasonRow[] = [
  ...rowsOf('loop', [['loops back to', 'Sendmail', 'config error: mail loops back to me (MX problem?)']]),
  ...rowsOf('ptr', [
    ['unresolvable {ip|ips|ip addresses|client|host}', 'Any', 'no mail from unresolvable IP addresses'],
    ['client host rejected: {generic|unknown|dynamic}', 'Postfix', 'Unverified Client host rejected: Generic'],
  ]),
  ...rowsOf('blocklisted', [
    [
      'unexpected volume or user complaints',
      'Yahoo',
      'temporarily deferred due to unexpected volume or user complaints',
    ],
  ]),
  ...rowsOf('no-mail-accepted', [
    ['record indicated no smtp service', 'Exim', 'an MX or SRV record indicated no SMTP service'],
    ['does not accept {mail|email} (nullmx)', 'Postfix', 'Domain fabrikam.example does not accept mail (nullMX)'],
  ]),
  ...rowsOf('rate-limited', [
    ['too many recipients … {hour|day|minute|today}', 'GoDaddy', 'Too many recipients received this hour'],
    ['too many {invalid|unknown|bad} {recipients|rcpts|users|commands}', 'Cox', 'too many invalid recipients'],
    ['{message|connection} threshold exceeded', 'Cox', 'message threshold exceeded'],
    ['{submission|sending|message|outgoing|daily} quota', 'Exchange Online, SES', '5.2.2 Submission quota exceeded'],
    ["recipient's per hour message", 'Exchange Online', "Recipient's per hour message receive limit exceeded"],
    [
      'daily limit for message recipients',
      'Exchange Online',
      'You have reached your daily limit for message recipients',
    ],
    [
      'disabled … {too many|receiving limits|rate}',
      'Any',
      'Account disabled temporarly for exceeding receiving limits',
    ],
  ]),
  ...rowsOf('too-large', [
    [
      'larger than the current system limit',
      'Exchange 2003',
      "This message is larger than the current system limit or the recipient's mailbox is full",
    ],
    [
      '{mailbox|user|recipient|quota} … {message size|size of message|single message}',
      'Any',
      'message size exceeds the mailbox limit for a single message size',
    ],
  ]),
  ...rowsOf('server-fault', [
    [
      'insufficient {system |}{storage|disk space|resources|queue space}',
      'Sendmail, Exim',
      '452 4.3.1 Insufficient system storage',
    ],
    ['no space left on device', 'Postfix', 'cannot update mailbox: No space left on device'],
    ['not enough {free |}space in {spool|queue|the file system|file system}', 'Exim', 'not enough space in spool'],
    [
      'temporary {lookup failure|local problem}',
      'Postfix, Exim',
      'Recipient address rejected: Temporary lookup failure',
    ],
    ['{temporary|temporarily} … {user|recipient|address} lookup', 'Any', 'temporary failure in user lookup'],
    ['recipient … deferred because there is no mdb', 'Exchange', 'recipient deferred because there is no Mdb'],
    ['unverified recipient: {unable|connect|address lookup}', 'Postfix', 'unverified recipient: unable to verify'],
  ]),
  ...rowsOf('address-unknown', [
    [
      'recipient address rejected: access denied',
      'Exchange Online',
      '550 5.4.1 Recipient address rejected: Access denied',
    ],
  ]),
  ...rowsOf('policy', [
    [
      'all recipient addresses rejected',
      'Exchange Online',
      '550 5.4.1 All recipient addresses rejected : Access denied',
    ],
    ['host network not allowed', 'Mimecast: where mail may come from', '554 Host network not allowed'],
    ['does not accept mail from', 'Any', 'server does not accept mail from ada@adatum.example'],
    ['backscatter protection', 'MDaemon', 'backscatter protection detected an invalid or expired email address'],
    ['different address or alias', 'Any', 'sending this from a different address or alias'],
    ['outgoing mail suspension', 'cPanel', 'adatum.example has an outgoing mail suspension'],
    ['unknown address error … access denied', 'Amazon SES', "Unknown address error 550-'5.7.1 Access denied'"],
    [
      '{for|due to|to|by} {local |security |our |}{policy|policies} {reasons|reason}',
      'Yahoo',
      'Mail from ada@adatum.example rejected for policy reasons.',
    ],
    ['due to {local|security} {policy|policies}', 'iCloud, Mimecast', 'Message rejected due to local policy'],
    ['invalid domain name', 'Exchange', '501 5.5.4 Invalid domain name'],
    [
      "{recipient's|user's|personal|customer|private|organization|tenant allow} {blacklist|block list|blocklist|blocked senders}",
      'Exchange Online',
      'blocked by fabrikam.example using Customer Block list (AS16012607)',
    ],
    [
      'blocked by {the |}{recipient|user|addressee|your organization|the recipient}',
      'Facebook',
      'you have been blocked by the recipient',
    ],
    [
      '{sender was not authenticated|not authenticated for|authrequired|resolver.rst.notauthorized}',
      'Exchange',
      '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required',
    ],
    ['{is |are |}not a member', 'Any', 'address is not a member of this list'],
    ['not subscribed to', 'Google Groups', 'the email address used is not subscribed to this group'],
    ['helo command rejected', 'Postfix', 'Helo command rejected: Host not found'],
    ['{helo|ehlo} … {not found|not exist|fully qualified|invalid}', 'Postfix', 'HELO name is invalid'],
    ['administrative prohibition', 'Exim', 'Administrative prohibition'],
  ]),
  ...rowsOf('domain-unknown', [
    [
      'dns error: … {nxdomain|not found}',
      'Gmail',
      "DNS Error: DNS type 'mx' lookup of fabrikam.example responded with code NXDOMAIN",
    ],
  ]),
  ...rowsOf('dns-failed', [
    ['dns error:', 'Gmail', "DNS Error: DNS type 'mx' lookup of fabrikam.example had no relevant answers"],
    [
      'dns records for the destination computer',
      'Exchange',
      'DNS records for the destination computer could not be found',
    ],
    [
      'recipient address rejected: … {lookup failed|lookup failure|try again}',
      'Postfix',
      'Recipient address rejected: Domain lookup failed, try again',
    ],
    ['failed to resolve … bogus', 'Any', 'failed to resolve MX: bogus'],
  ]),
  ...rowsOf('address-unknown', [
    [
      'not listed in {public|domino|the domino|name|address}',
      'Domino',
      'User lee not listed in public Name & Address Book',
    ],
    [
      'remote server returned {unknown recipient|mailbox unavailable}',
      'Exchange Online',
      '5.1.351 Remote server returned unknown recipient or mailbox unavailable',
    ],
    ['tried to reach does not exist', 'Gmail', 'The email account that you tried to reach does not exist'],
    ['{no longer|not} {on|with} {this|our} {server|system|company}', 'Any', 'user is no longer on this server'],
  ]),
  ...rowsOf('domain-unknown', [['域名不存在', 'Tencent', '域名不存在']]),
  ...rowsOf('connection-lost', [
    ['session duration', 'Gmail', '421 4.4.1 Connection timed out. Total session duration: 00:10:00'],
    ['connection shut down', 'Courier', 'Network connection shut down by the remote mail server'],
    [
      'timed out while receiving the initial',
      'Postfix',
      'conversation with mx.fabrikam.example[192.0.2.10] timed out while receiving the initial server greeting',
    ],
  ]),
  ...rowsOf('relay-denied', [
    ['open relay {is |}{not allowed|denied}', 'Mimecast', 'Open relay not allowed'],
    ['not an open relay', 'Any', 'we are not an open relay'],
    ['{authenticat|authenticate|authentication|auth} … relay', 'Any', 'authenticate before you relay'],
  ]),
  ...rowsOf('auth-required', [
    [
      '{email address|identities} … {not verified|failed the check}',
      'Amazon SES',
      'Message rejected: Email address is not verified',
    ],
    [
      '{turn on|enable} {smtp |}{authentication|auth}',
      'MessageLabs',
      'Please turn on SMTP Authentication in your mail client',
    ],
  ]),
  ...rowsOf('blocklisted', [
    ['bad outbound sender', 'Exchange Online', '5.1.8 Access denied, bad outbound sender'],
    ['{spams|spam} from your ip', 'Free', 'Too many spams from your IP (192.0.2.10)'],
    ['bad sender ip', 'Any', 'Bad sender IP address'],
    ['adresse ip … bloquee', 'Orange', 'Adresse IP source bloquee pour incident de spam'],
  ]),
  ...rowsOf('content', [
    [
      'accepting mail with {attachments|embedded images}',
      'AOL',
      'the recipient is not accepting mail with attachments',
    ],
    [
      'not rfc {5322|2822} compliant',
      'Gmail',
      'This message is not RFC 5322 compliant. There are multiple Subject headers',
    ],
    ['{duplicate|multiple} … {header|headers}', 'Amazon SES', "Duplicate header 'DKIM-Signature'"],
    ['due to spam classification', 'Google Groups', 'rejected due to spam classification'],
    [
      '{because|due to} {its|the} content',
      'Gmail',
      'This message was blocked because its content presents a potential security issue',
    ],
    ['{blacklisted|blocklisted|listed} {url|urls|link|uri}', 'cPanel', 'Blacklisted URL in message'],
    ['blocked by {spamassassin|policy: no spam|spam|content|our spam}', 'Any', 'blocked by SpamAssassin'],
  ]),
]
