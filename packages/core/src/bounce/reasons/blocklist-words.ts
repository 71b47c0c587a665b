import { rowsOf } from './reason-row.ts'

/** A list, or the repute, of the address or the network that sends. */
export const blocklistWords = rowsOf('blocklisted', [
  [
    '{spamhaus|spamcop|barracudacentral|sorbs|uceprotect|abuseat|njabl|dnsbl|dnsbls|rbl|rbls|psbl|surriel|invaluement|mailspike|backscatterer|spamrats|senderscore|senderscore.org|senderbase|abusix|drbl|ordb|dsbl|nixspam|manitu|wpbl|dronebl|junkemailfilter|hostkarma|spamcannibal|ahbl|s5h|gbudb|nordspam|cbl|pbl|sbl|xbl}',
    'Named lists',
    'blocked using zen.spamhaus.org',
  ],
  [
    '{blacklist|blacklists|blacklisted|blacklisting|blocklist|blocklists|blocklisted|block listed|black listed|denylist|denylisted|block lists}',
    'Any',
    'IP address is block listed',
  ],
  [
    '{blocked|rejected|listed|refused|denied|found|deferred} {using|via|through} … {list|lists|bl|dns|rbl|http}',
    'Postfix',
    'Client host [192.0.2.10] blocked using bl.list.example',
  ],
  [
    '{listed|blocked} {at|in|on|by} {a |the |an |our |local |}{dns|rbl|real time|realtime|internal|public|one or more|http|https|bl.|dnsbl}',
    'Exim',
    '192.0.2.10 is listed at http://list.example',
  ],
  [
    '{is|are|was|been|found|currently|you are|ip} {listed|blocklisted|on the list} {at|in|by|on|as}',
    'Exim',
    '192.0.2.10 is listed in list.example',
  ],
  [
    '{client host|connecting host|sending host|your host|sender host|client} … blocked',
    'Postfix',
    'Client host [192.0.2.10] blocked',
  ],
  [
    '{your|sending|sender|source|client|connecting} {ip|ips|ip address|host|server|network|mail server|mta|address range|subnet|ip range|mailserver} … {blocked|banned|refused|rejected|denied|listed|not allowed|not welcome|not permitted|prohibited|blackholed|not accepted|spam|reputation|abusive}',
    'Any',
    'Your IP has been blocked due to abuse',
  ],
  [
    '{block|blocked|banned|rejecting|rejected|refused|refusing|denied|reject|no|not allowed|forbidden|prohibited} … {your ip|your host|your network|your server|your address|this ip|this host|sending ip|sender ip|from ip|client ip|ip address|ip range}',
    'Any',
    'Server access forbidden by your IP 192.0.2.10',
  ],
  [
    '{ip|ip address} … {is |has been |was |temporarily |}{blocked|banned|blacklisted}',
    'EarthLink',
    'IP 192.0.2.10 is blocked by EarthLink',
  ],
  [
    '{access|mail|messages|connection|connections|email|emails} from … {blocked|banned|refused|rejected|denied|deferred|not accepted|will not be accepted|is not accepted|are not accepted}',
    'Yahoo, ecelerity',
    'Mail from 192.0.2.10 refused',
  ],
  ['connections {will not be|not} accepted', 'Yahoo', 'Connections will not be accepted from 192.0.2.10'],
  [
    '{not accepted|not accept|not accepting|not currently accepting|no access|do not accept|does not accept|cannot accept|refuse|refuses|reject|rejects|refusing} … from {your|this|ip|ips|mail server|dynamic|hosts|servers|dial|residential}',
    'Outlook.com',
    'Not currently accepting mail from your ip',
  ],
  [
    '{poor|bad|low|very low|negative|insufficient|no|none/bad|suspicious|damaged|due to ip|due to the|ip/domain|sender|domain|ip} {email |sender |sending |}reputation',
    'Gmail, Cisco',
    "rejected due to the sending MTA's poor reputation",
  ],
  ['reputation', 'Any', 'IP/domain reputation problems'],
  ['banned {sender|sending|ip}', 'Exchange Online', 'Access denied, banned sending IP [192.0.2.10]'],
  ['part of their network is on our block list', 'Outlook.com', 'part of their network is on our block list (S3150)'],
  ['{blocked|refused|rejected} - see', 'Proofpoint', 'Blocked - see https://ipcheck.list.example/?ip=192.0.2.10'],
  [
    '{delist|delisting|delisted|unblock|removal request|ip removal|ipremoval|ipcheck|unblocking}',
    'Symantec, Proofpoint, AT&T',
    'see https://ipremoval.list.example for delisting',
  ],
  ['{open relay|open proxy|open relays}', 'Sendmail', 'Rejecting open proxy 192.0.2.10'],
  [
    '{dynamic|dialup|dial up|dialup/transient|residential|dynamic/zombied/spam|zombie} {ip|ips|ip address|ip addresses|host|hosts|address|range|space|network|connections}',
    'T-Online, Trend Micro',
    'Dialup/transient IP not allowed. (DIAL)',
  ],
  [
    'use {the|your} {smtp server|smarthost|mailgateway|isp|mail relay|provider} {of|smtp|s}',
    'Any',
    'Please use the smtp server of your ISP',
  ],
  ['{you are|currently|ip is|host is|for|is} sending spam', 'Any', 'You are sending spam'],
  [
    '{spam|spams|spammer|spamming|spam source|abuse|attacks|complaints} from {your|this} {ip|host|network|server|ip address|mail server}',
    'Free',
    'Too many spams from your IP (192.0.2.10)',
  ],
  [
    '{like spammer|known spammer|spam source|spam sender|spam host|spammers|blocked for abuse|due to abuse}',
    'qmail',
    'your remotehost looks suspiciously like spammer',
  ],
  [
    'a problem occurred. (ask your postmaster',
    'T-Online',
    'IP=192.0.2.10 - A problem occurred. (Ask your postmaster for help)',
  ],
  [
    '{all messages|messages|mail} from … permanently deferred',
    'Yahoo',
    'All messages from 192.0.2.10 will be permanently deferred',
  ],
  ['{due to|many|user|excessive} complaints', 'Yahoo', 'blocked due to complaints'],
  ['retrying will not succeed', 'Yahoo', 'Retrying will NOT succeed'],
  ['no smtp service', 'United Internet', 'No SMTP service 192.0.2.10'],
  ['{confirm this mail server|requires confirmation}', 'Yahoo', 'confirm this mail server'],
  [
    '{not allowed|not authorized|not permitted|unauthorized} to {connect|access this|use this|send mail to this server}',
    'Postfix',
    'You are not allowed to connect',
  ],
  [
    '{connection|session} … {by|due to} {policy|local policy|security policy}',
    'MessageLabs',
    'Connection rejected by policy [7.7]',
  ],
  [
    'your {access to|access} … {mail system|email system} has been {rejected|denied}',
    'Cisco',
    'Your access to this mail system has been rejected',
  ],
  [
    '{on|in} {a |our |the |my |local |their |}{block list|spam list|list of spam}',
    'Any',
    'Your server is on our block list',
  ],
  ['bad sender ip', 'Any', 'Bad sender IP address'],
  [
    '{quarantined|penalty|untrusted|suspicious|new/untrusted} {ip|host|network|client}',
    'Any',
    'rejected: untrusted IP',
  ],
])
