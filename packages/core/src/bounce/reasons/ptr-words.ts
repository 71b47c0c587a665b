import { rowsOf } from './reason-row.ts'

/** The address that sends has no reverse name, or one that leads nowhere. RFC 1912 §2.1; RFC 7372 §3.3 (x.7.25). */
export const ptrWords = rowsOf('ptr', [
  ['cannot find your {reverse |}hostname', 'Postfix', 'Client host rejected: cannot find your reverse hostname'],
  [
    '{does not have|has|have|with|without|is|found|lacks} {a|no|no valid|an invalid|missing} {valid |}{ptr|rdns|reverse dns}',
    'Gmail, Rackspace, Mail.ru',
    '192.0.2.10 does not have a PTR record',
  ],
  [
    '{no|missing|bad|bad dns|invalid|generic|generic dns|mismatched|non matching|no or mismatched|fix|fix your|fix the|custom|wrong|dynamic|incorrect} {ptr|rdns|reverse dns|reverse name|reverse lookup|reverse record|reverse mapping|reverse hostname}',
    'Sendmail, GMX, Mail.ru',
    'Fix reverse DNS for 192.0.2.10',
  ],
  [
    '{ptr|rdns|reverse dns|reverse lookup|reverse ip lookup|reverse name|reverse} {record |records |entry |lookup |name |hostname |}{missing|failed|failure|fails|required|not found|does not exist|rejected|mismatch|error|setup|incorrect|invalid|validation failed|check failed|is missing|is required|is invalid|not set}',
    'Comcast, Exim, ecelerity',
    'Reverse DNS failure: Try again later',
  ],
  [
    '{require|requires|required|must have|must also have|need|needs|should have|lookup|for} … {ptr|reverse dns|rdns} {record|entry|name|hostname}',
    'Comcast',
    'all mail servers must have a PTR record with a valid Reverse DNS entry',
  ],
  [
    'reverse dns lookup {for|of} … {failed|failure}',
    'ecelerity',
    'Reverse DNS lookup for host 192.0.2.10 failed permanently',
  ],
  [
    'must have {a |}reverse {dns |}{lookup|record|name|hostname}',
    'Exchange Online',
    'sending IPv6 address [2001:db8::1] must have a reverse DNS record',
  ],
  [
    '{reverse|ptr|rdns} … {does not|not} {match|resolve|point|exist}',
    'Exim rules',
    'your reverse name host.example does not resolve to your address',
  ],
  [
    'forward dns … does not {point|match|resolve}',
    'Gmail',
    'the corresponding forward DNS entry does not point to the sending IP',
  ],
  ['regarding ptr records', 'Gmail', 'does not meet IPv6 sending guidelines regarding PTR records and authentication'],
  [
    '{fcrdns|forward confirmed reverse|forward and reverse dns|forward/reverse dns}',
    'Exim rules, Yandex',
    'FCrDNS check failed',
  ],
  ['unresolvable relay host', 'Sendmail', '192.0.2.10 unresolvable relay host name'],
  ['ip name {lookup failed|possibly forged}', 'Sendmail', 'Access denied. IP name lookup failed [192.0.2.10]'],
  ['possibly forged', 'Sendmail', 'Relaying temporarily denied. IP name possibly forged [192.0.2.10]'],
  [
    '{cannot|could not|unable to|failed to} resolve your {address|ip|ip address|hostname|host name|name|reverse}',
    'Sendmail',
    'cannot resolve your address',
  ],
  [
    '{cannot|could not|unable to} {verify|find|look up|lookup} your {ip|reverse|hostname|host name|dns}',
    'Yahoo',
    'unable to verify your hostname',
  ],
  [
    '{ip|ip address|address|client|your ip} … {does not|not} {properly |}{resolve|resolvable|resolves} {for|to|in|via}',
    'EarthLink',
    'Your IP address does not properly resolve for reverse DNS',
  ],
  ['ip address … {reverse mapping|reverse lookup}', 'Exim rules', 'your IP address has no reverse mapping'],
  ['proper reverse', 'University servers', 'no proper reverse mapping exists'],
  ['mismatches client ip', 'Exim rules', 'Domain adatum.example mismatches client IP'],
  ['unverifyable sending ips', 'qmail', 'service permits 2 unverifyable sending IPs'],
  [
    '{rdns|ptr} {record|check|lookup|entry|records|name}',
    'Axigen, SmarterMail',
    'invalid RDNS record of your mail server',
  ],
  ['{no|without|missing} {ptr|rdns|reverse dns}', 'Any', 'servers with no reverse DNS'],
  ['{dynamic|generic} … {ptr records|reverse dns|rdns}', 'Mail.ru', 'hosts with dynamic IP or generic dns PTR-records'],
])
