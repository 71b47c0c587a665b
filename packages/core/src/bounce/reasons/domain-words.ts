import { rowsOf } from './reason-row.ts'

/** DNS did not answer, or not with what mail needs. RFC 3463 §3.5 (x.4.3, x.4.4). */
export const dnsWords = rowsOf('dns-failed', [
  [
    '{host not found|name server|name service} … try again',
    'Postfix',
    'Name service error for name=fabrikam.example type=MX: Host not found, try again',
  ],
  [
    '{host name|hostname|name server|dns|mx|domain name|cname|domain|mx record|a record} {lookup |query |resolution |server |service |}{failure|failed|timeout|timed out|error|failing|failed temporarily|lookup failure|temporarily failed|problem|unavailable|servfail|failures|returned}',
    'Sendmail, qmail',
    'Name server: fabrikam.example.: host name lookup failure',
  ],
  ['no data record of requested type', 'Postfix', 'Host found but no data record of requested type'],
  [
    '{temporary|transient|temporarily|soft|permanent} {dns|name server|resolver|name resolution|unable to resolve|failure in name}',
    'Any',
    'temporary DNS error',
  ],
  [
    '{cannot|could not|unable to|failed to} {resolve|lookup|look up|query|get mx|find mx|find a mail|get dns|obtain} {the |a |}{host|hostname|domain|mx|route|name|address|dns|exchange|recipient|destination|fqdn|any|}',
    'Exchange, MDaemon',
    'unable to resolve route',
  ],
  ['{malformed|unexpected} {name server|dns} {reply|response}', 'Postfix', 'Malformed or unexpected name server reply'],
  ['dnssec … {fail|bogus|invalid}', 'Exchange Online', 'dnssec validation: bogus'],
  ['{mail exchanger|mx} or ip address', 'qmail', "Sorry, I couldn't find a mail exchanger or IP address. (#5.4.4)"],
  [
    '{servfail|serverfailure|server failure|dns error:|dns type|find a gateway|inforecords|infonorecords|errorretry|dns server failure}',
    'Exchange Online',
    'DNS query failed [Message=ServerFailure]',
  ],
  ['lowest … mx record', 'Exim', 'lowest numbered MX record points to local host'],
])

/** What stands behind the @ is no domain, or none with mail. RFC 3463 §3.2 (x.1.2). */
export const domainWords = rowsOf('domain-unknown', [
  [
    '{domain|domain name|hostname|host name|host or domain name|domain part|destination system|host|remote host|destination host|mail server} {is |was |could |}{not found|unknown|invalid|not valid|not known|not exist|nonexistent|non existent|not be found|not resolvable|not be resolved|unroutable|does not exist|must exist|expired|not reachable|incorrect}',
    'Postfix, Sendmail',
    'Host or domain name not found',
  ],
  [
    '{unknown|no such|invalid|non existent|bad|unresolvable|non existing|unroutable|unrouteable|wrong} {mail |recipient |destination |remote |email |}{domain|host|hostname|system|tld|top level domain}',
    'Any',
    'No such domain',
  ],
  [
    'domain … {does not exist|not exist|not found|unknown|does not have|is invalid|could not be found|has no|has expired|not be resolved|not resolve|must exist|not registered|is not reachable|cannot be found|may not exist|no mx|not recognized|not have}',
    'Any',
    "The domain name in the recipient's address fabrikam.example does not exist",
  ],
  [
    '{name or service not known|nxdomain|nonexistentdomain|non existent domain|nodename nor servname|dns no such host|domain does not exist|no mx|no mx record|no mx records|no mx host|no valid mx|no mail exchanger|no mail exchangers|no mail servers}',
    'Exchange',
    '550 5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain',
  ],
  [
    '{cannot|could not|unable to} {find|locate} {any |the |a |}{host|domain|mail server|mail exchanger|mail host}',
    'qmail',
    "Sorry, I couldn't find any host named fabrikam.example. (#5.1.2)",
  ],
  ['mail domain … unknown', 'Kerio', 'Mail domain mentioned in email address is unknown'],
  ['{unrouteable|unroutable} {mail |email |}domain', 'Exim', 'Unrouteable mail domain "fabrikam.example"'],
  ['{non existent|nonexistent} {hosts|host|domain}', 'Exim', 'all relevant MX records point to non-existent hosts'],
  ['{reserved by rfc|single label domain|single label domains}', 'Exchange', 'Recipient address reserved by RFC 2606'],
])

/** The domain or the host takes no mail at all. RFC 7504; RFC 7505. */
export const noMailWords = rowsOf('no-mail-accepted', [
  ['{nullmx|null mx|null mx record|empty mx}', 'Postfix', 'Domain fabrikam.example does not accept mail (nullMX)'],
  [
    '{does not|do not} {accept|receive} {any |incoming |inbound |}{mail|email}',
    'RFC 7504',
    'host.example does not accept mail',
  ],
  [
    '{no mail service|no email service|not a mail server|does not host mail|mail service is disabled|no mail is accepted|is not accepting mail on|service not offered|no mail here|unattended|unmonitored}',
    'Any',
    'no mail service here',
  ],
])
