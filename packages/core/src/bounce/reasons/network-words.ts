import { rowsOf } from './reason-row.ts'

/** Round and round. RFC 5321 §6.3. */
export const loopWords = rowsOf('loop', [
  [
    '{loop|loops|looped|looping} {back|detected|found|detection|would|was|has|for|broken|prevention|is|to}',
    'Postfix',
    'mail for fabrikam.example loops back to myself',
  ],
  [
    '{mail|routing|forwarding|message|delivery|email|a|alias|forward|mailing|possible|infinite|aliasing/forwarding|possible mail|dns|mx|the} {forwarding |delivery |}{loop|loops|looping}',
    'Exim, qmail',
    'mail forwarding loop for lee@fabrikam.example',
  ],
  [
    '{is|probably in a|in a|message} {looping|loop|routing loop}',
    'qmail',
    'This message is looping: it already has my Delivered-To line. (#5.4.6)',
  ],
  [
    '{hop count|hop limit|maximum hop|hops|maximum hops} {exceeded|limit|reached|count|exceeds|too}',
    'Exchange',
    '554 5.4.14 Hop count exceeded - possible mail loop',
  ],
  [
    'too many {hops|received|"received"|"received:"|hop|forwards|redirects|transfers|received:|relays in}',
    'Sendmail, Postfix, Exim',
    'Too many hops 26 (25 max)',
  ],
  [
    '{points back to|mxloopback|best preference mx|agent generated message depth|bounce between|back to itself|send it to itself|lowest numbered mx}',
    'Sendmail',
    'MX list for fabrikam.example points back to mx.fabrikam.example',
  ],
])

/** Nobody took the call. RFC 3463 §3.5 (x.4.1). */
export const noAnswerWords = rowsOf('no-answer', [
  [
    '{connect|connection|connecting} to … {timed out|refused|timeout|failed|unsuccessful|not possible|could not be|no route|unreachable}',
    'Postfix',
    'connect to mx.fabrikam.example[192.0.2.10]:25: Connection timed out',
  ],
  [
    '{connection|connect|connect to|connecting|connections|operation|tcp connection|smtp connection|socket|connection attempt} {attempt |was |is |has |}{timed out|refused|timeout|time out|failed|could not be established|failure|unsuccessful|not possible|not established|error|could not be made|cannot be established}',
    'Postfix, Sendmail',
    'connect to mx.fabrikam.example[192.0.2.10]:25: Connection timed out',
  ],
  [
    '{no route to|network is|network|host is|host|destination host|remote host|host or network|destination|server is|server} {host|unreachable|down|not reachable|is down|is unreachable|not available|not respond|not responding|unavailable}',
    'Postfix',
    'No route to host',
  ],
  [
    '{no answer|no response|no reply|did not respond|does not respond|not responding|did not answer|does not answer|not answering|failed to respond|fails to respond|no smtp response|not respond}',
    'Any',
    'The remote server did not respond',
  ],
  [
    '{unable to|cannot|could not|failed to|failure to|failing to|not able to|was not able to|could not be} {establish|connect|make|reach|contact|open|complete|create} {to |a |an |the |any |}{connection|connect|smtp connection|host|remote|server|mx|socket|contact|mail server|destination|tcp connection|smtp|of|all|mail exchanger|to|deliver|session|daemon}',
    'qmail',
    "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)",
  ],
  [
    '{unable to|cannot|could not|failed to} {connect|be contacted|reachable|reach|contacted|be connected}',
    'Any',
    'could not connect',
  ],
  [
    'socket error code {10060|10061|10065|10051}',
    'Exchange Online',
    'Connection refused [Message=Socket error code 10061]',
  ],
  [
    '{failing for a long time|not reachable within|server is down|host down|all mx|no smtp server}',
    'Exim',
    'all hosts for fabrikam.example have been failing for a long time',
  ],
  ['{econnrefused|etimedout|ehostunreach|enetunreach|greeting timeout|winsock}', 'Haraka, ZoneMTA', 'ECONNREFUSED'],
])

/** It was broken off. RFC 3463 §3.5 (x.4.2). */
export const connectionLostWords = rowsOf('connection-lost', [
  ['lost connection', 'Postfix', 'lost connection with mx.fabrikam.example[192.0.2.10] while sending message body'],
  [
    '{connection|session|conversation} {to|with|by|from} … {lost|dropped|reset|closed|aborted|died|broken|terminated|interrupted|timed out while}',
    'Postfix',
    'conversation with mx.fabrikam.example[192.0.2.10] timed out while sending end of data',
  ],
  [
    '{connection|session|channel|link|smtp session|smtp connection|the connection|conversation|socket} {was |is |has been |has |unexpectedly |but |abruptly |}{lost|dropped|reset|closed|aborted|died|broken|terminated|interrupted|disconnected|closing|went away|been lost|forcibly closed|ended|broke|closed abruptly}',
    'Sendmail, qmail',
    'Connected to 192.0.2.10 but connection died. (#4.4.2)',
  ],
  [
    '{host|server|remote|mta|peer|remote host|other side|client} {unexpectedly |abruptly |has |prematurely |}{closed|dropped|disconnected|hung up|broke|aborted|terminated|reset} {connection|the connection|abruptly|the|unexpectedly|session|while|in|prematurely|}',
    'Exim',
    'Remote host closed connection in response to initial connection',
  ],
  [
    '{timed out|timeout|time out} {while|during|waiting|after|reading|in|on|receiving|sending|before|for} {sending|receiving|waiting|performing|reading|initial|end|pipelined|rcpt|mail|data|connection|client|read|input|greeting|response|talking|ehlo|helo|smtp|reply|the|message|a|server|for|quit}',
    'Postfix, Exim',
    'conversation with mx.fabrikam.example[192.0.2.10] timed out while sending end of data',
  ],
  [
    '{broken pipe|premature end|premature eof|unexpected eof|eof while|end of file|read error|smtp timeout|read timeout|suspiciousremoteservererror|econnreset|reset by peer|socketerror|connection dropped|data timeout|command timeout|bad connection|idle timeout|i/o error|protocol timeout|message timed out waiting}',
    'Exchange',
    '421 4.4.2 Connection dropped due to SocketError',
  ],
])

/** Something there, or on the way, does not work. RFC 3463 §3.4 (x.3.x). */
export const serverFaultWords = rowsOf('server-fault', [
  [
    '{insufficient|not enough|out of|low on} {system |server |}{resources|memory|system storage|queue space|file handles|disk space on}',
    'Exchange, Exim',
    '452 4.3.1 Insufficient system resources',
  ],
  [
    '{no space left on device|disk full|file system|filesystem|queue file|write error|disk i/o|permission denied|read only file|mail system full|system full}',
    'Postfix',
    'queue file write error',
  ],
  [
    '{temporary|transient|local|internal|system|server|database|unexpected|unknown|processing|software|storage|backend|mail system|configuration|config|mailer|fatal|general|ldap|sql|mysql|lookup|directory|technical|application|filter|milter|script} {local |server |mail |lookup |system |delivery |configuration |config |}{error|problem|failure|fault|failed|trouble|unavailable|exception|errors|problems|misconfigured|issue|issues}',
    'Postfix, Exim',
    '451 4.3.0 Temporary lookup failure',
  ],
  [
    '{error|problem|failure} {in|while|during|processing|writing|opening|reading|accessing|occurred} {processing|configuration|delivering|the|database|mailbox|server|your|local|mail|message|reading|data|a|while|during}',
    'Exchange',
    'local error in processing',
  ],
  [
    '{command died|command failed|encountered an error|is misconfigured|message ended early|command output|pipe to|mailer error|procmail|maildrop|exit status|exited with|exit code|status 127|x unix|signal|segmentation|deferred by filter|cannot create|cannot open|cannot write|cannot lock|unable to create|unable to open|unable to write|unable to lock|unable to access|cannot access|could not open|could not create|could not write|could not lock|error writing|interrupted system call|qq|unable to process|could not load drd|no mdb|storedriver|missing or bad|not configured|undefined mail delivery mode|broken configuration}',
    'Postfix, qmail',
    'Command died with status 127',
  ],
  [
    '{shutting down|under maintenance|maintenance|system load|load too high|overloaded|too busy|system busy|server busy|is busy|load average|service not active|not accepting messages|not accepting network|temporarily offline|deferred because there is no|try again when|backlog|resources temporarily unavailable|resource temporarily unavailable|load is too high|system resources}',
    'Yahoo, Sendmail',
    'Resources temporarily unavailable. Please try again later [#4.16.1]',
  ],
  [
    '{resolver.|storedrv.|queue.|smtpsend.|prx|attr} … {failed|exception|error}',
    'Exchange',
    '432 4.3.2 STOREDRV.Storage; storage exception',
  ],
  [
    '{unable to|cannot|could not|failed to} {contact|reach|connect to|query|lookup|look up|access|verify} … {ldap|database|directory|backend|user database|filter|milter|scanner}',
    'qmail-ldap',
    'Unable to contact LDAP server. (#4.4.3)',
  ],
])
