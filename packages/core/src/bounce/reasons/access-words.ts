import { rowsOf } from './reason-row.ts'

/** A server that was asked to pass mail on, and does not. RFC 5321 §3.6.2. */
export const relayWords = rowsOf('relay-denied', [
  [
    '{relay|relaying|relays|relayed} … {denied|not allowed|not permitted|prohibited|forbidden|refused|rejected|not authorized|not supported|not available|restricted|disallowed|not enabled|disabled|is not}',
    'Postfix, Sendmail, Exim',
    '554 5.7.1 <lee@fabrikam.example>: Relay access denied',
  ],
  [
    '{unable to|cannot|could not|will not|not allowed to|not permitted to|not authorized to|not authorised to|do not|does not|may not|not configured to|attempt to|refuse to|refusing to|not} relay',
    'Exchange',
    'Unable to relay for lee@fabrikam.example',
  ],
  [
    '{no|as a|not a|not an open|insecure mail|open mail|third party|not permit|unauthorized|anonymous|illegal} {relay|relaying|relays}',
    'Any',
    'we are not an open relay',
  ],
  ['for relay', 'Gmail', 'Invalid credentials for relay [192.0.2.10]'],
  ['{list of|my} … rcpthosts', 'qmail', "sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
  ['rcpthosts', 'qmail', 'not in rcpthosts'],
  ['{tenantattribution|relay access|pass on mail}', 'Exchange Online', 'TenantAttribution; Relay Access Denied'],
  [
    '{domain|host} … {not local|not hosted|not served|not handled|not serviced|non local|not one of our|not allowed here|not our|not in our|no longer hosted|not accepted here}',
    'Any',
    'domain is not hosted here',
  ],
  [
    '{do not|does not|will not|not} {handle|accept|deliver|host|serve|process|responsible} … for {this|that|the|your|such} domain',
    'Any',
    'We do not accept mail for that domain',
  ],
  [
    '{do not|does not|not} {handle|accept|host|serve} {mail|email} for',
    'Any',
    'we do not handle mail for fabrikam.example',
  ],
  [
    '{not a gateway|not local host|not our domain|not my domain|not a local domain|non local email|non local|not in my|not for us|not responsible for|no such domain here|no such local domain|not a domain we|mail for that|domain not allowed|domain isnt|only local|domain not accepted|not local domain|unknown local domain|not accepting mail for}',
    'Any',
    'send to a non-local e-mail address',
  ],
])

/** They want a login first. RFC 4954 §6. */
export const authWords = rowsOf('auth-required', [
  [
    '{authentication|smtp authentication|authorization|smtp auth|login|logon|log in|smtp authorization|authentification|auth|credentials|sasl} {is |are |was |mechanism |has |process |data |}{required|needed|failed|failure|unsuccessful|invalid|not supported|incorrect|rejected|error|mandatory|necessary|too weak|not accepted|requise|invalide|denied|first|expired}',
    'Postfix, Exim',
    '530 5.7.0 Authentication required',
  ],
  [
    '{must|please|need to|have to|should|requires|require|requiring|required to|without|needs|not} {first |be |issue |perform |use |user |}{authenticate|authenticated|authentication|authenticating|login|log in|log on|logged in|smtp auth|smtp authentication|auth|check for new mail|check your mail|check mail|authorization|sign in|a login}',
    'Any',
    'You must authenticate first',
  ],
  [
    '{username|user name|password|login|user} {and|or} {password|username|user} {not accepted|incorrect|invalid|wrong|failed}',
    'Gmail',
    'Username and Password not accepted',
  ],
  [
    '{invalid|bad|incorrect|wrong} {credentials|login|password|user name or|username or|user or|authentication|auth}',
    'Any',
    'Invalid credentials',
  ],
  ['pop before smtp', 'Any', 'use POP before SMTP'],
  [
    'client was not authenticated',
    'Exchange',
    '530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
  ],
  [
    'unauthenticated {senders|sender|user|users|session|relay|connection}',
    'Any',
    'unauthenticated senders not allowed',
  ],
  [
    '{cannot achieve exchange server authentication|authentication turned on|authentication unsuccessful|send anonymous mail|not logged in|submission requires|account not subscribed to|sendrawemail}',
    'Exchange',
    'Cannot achieve Exchange Server authentication',
  ],
])

/** No encryption, or none that can be trusted, where one side insists on it. RFC 3207; RFC 7672; RFC 8461. */
export const tlsWords = rowsOf('tls-required', [
  [
    '{starttls|tls|encryption|ssl|encrypted connection|secure connection|tls connection} {command |is |are |connection |was |first |}{required|needed|mandatory|not offered|not available|unavailable|failed|not supported|must be|enforced|not started|only|is not offered|is mandatory|failure|negotiation|handshake|error|not enabled}',
    'Postfix',
    'TLS required for RCPT domain',
  ],
  [
    '{must|require|requires|requiring|required|needs|please|use|over|without|no|issue|support|supports|offer|enforces|enforce} {issue |issue a |use |a |an |to use |the |valid |support |offer |}{starttls|tls|encryption|encrypted connection|secure connection|ssl|tls connection}',
    'Any',
    'requires TLS',
  ],
  [
    '{cannot|could not|unable to|failed to} {start|negotiate|establish|use|initiate|set up} {a |an |}{tls|ssl|secure|encrypted|starttls}',
    'Postfix',
    'Cannot start TLS: handshake failure',
  ],
  [
    '{certificate|cert} {verification|validation|verify|not trusted|not verified|expired|is not|mismatch|name|invalid|error|untrusted|failed|host}',
    'Postfix, Exchange Online',
    'Server certificate not trusted',
  ],
  [
    '{mta sts|dane|tlsa|untrustedroot|untrusted root|requiretls|starttls not supported|certificate expired|unencrypted|dnssec invalid|insecure connection|sslv3|tls negotiation|tls handshake|ssl handshake|high strength ciphers|cipher|ciphers|starttls|for this certificate|tls session|handshake failure|tls alert}',
    'Exchange Online',
    'Remote certificate failed MTA-STS validation',
  ],
])
