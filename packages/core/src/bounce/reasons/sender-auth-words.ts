import { rowsOf } from './reason-row.ts'

/** Who sends cannot be proven, or is no address that could be answered: SPF, DKIM, DMARC, the sender's own domain. */
export const senderAuthWords = rowsOf('sender-auth', [
  [
    '{spf|dmarc|dkim}',
    'Gmail, Yahoo, Exchange Online, policyd-spf',
    'Message rejected due to: SPF fail - not authorized',
  ],
  ['sender policy framework', 'Exchange Online', 'rejected because of Sender Policy Framework violation'],
  ['{openspf.org|openspf.net|spf.pobox.com}', 'pypolicyd-spf', 'See http://www.openspf.net/Why?id=ada'],
  ['{sender id|senderid|purported responsible address}', 'Exchange', 'Sender ID (PRA) Not Permitted'],
  [
    'unauthenticated {email|mail|message|messages|sender from}',
    'Gmail, Yahoo',
    'Unauthenticated email from adatum.example is not accepted',
  ],
  [
    '{because it is|mail is|message is|email is|is} unauthenticated',
    'Gmail',
    'has been blocked because it is unauthenticated',
  ],
  [
    '{required|email|sender|message|mail|domain} authentication {level|checks|check|failed|failure|requirements|information|is required from}',
    'Outlook.com',
    'sending domain adatum.example does not meet the required authentication level',
  ],
  ['{arc validation|arc seal|domain alignment|not aligned|alignment check}', 'Gmail', 'ARC validation failure'],
  [
    'sender {address |}{verify|verification|callout|callback} {failed|failure|error|problem|callout}',
    'Exim',
    '550 Sender verify failed',
  ],
  [
    '{could not|cannot|unable to|failed to} {verify|validate} … {sender|return path|from address|envelope from}',
    'Exim',
    'Could not verify the sender',
  ],
  [
    '{verification failed for|invalid sender|bad sender address|bad sender email|unknown sender|unroutable sender|unrouteable sender|unverifiable sender|undeliverable sender|nonexistent sender|sender unknown|sender is unknown|sender invalid}',
    'Exim',
    'Verification failed for <ada@adatum.example>',
  ],
  [
    '{sender|from address|return path|mail from|envelope from} … {domain not found|does not resolve|does not exist|must exist|must resolve|not resolvable|unresolvable|is invalid|not valid|not verified|is not valid|could not be verified|unverified|undeliverable|no mx|cannot be resolved|cannot be verified|malformed|unroutable|unrouteable|not found|is not resolvable|name service error|not owned by user|need fully qualified}',
    'Postfix, Sendmail',
    'Sender address rejected: Domain not found',
  ],
  [
    '{domain of sender|your domain|sender domain|senders domain|senders domain name|sender email domain|originating domain|return domain} … {does not|must|not|no|cannot|invalid|unknown|unresolvable|empty|is a dead domain}',
    'Sendmail',
    'Domain of sender address ada@adatum.example does not exist',
  ],
  [
    '{not have|fails|fails to pass|failed|failing|pass|without} authentication {information|checks|check|requirements}',
    'Gmail',
    'This message does not have authentication information or fails to pass authentication checks',
  ],
  [
    '{return|sender|envelope} {address|path} … {invalid|does not exist|unknown|not valid|rejected because}',
    'qmail',
    'return address invalid',
  ],
  ['badsendermx', 'Maillennium', 'BADSENDERMX'],
  [
    '{anti spoof|spoof|spoofed|spoofing|forged|forgery|impersonation|impersonating|fake sender|camouflaged}',
    'Mimecast',
    'Rejected by header based Anti-Spoofing policy',
  ],
  ['{sender|from} … {null mx|nullmx}', 'RFC 7505', 'Sender address has null MX'],
  ['domain {used |}in … from … not {registered|exist}', 'NetEase', 'domain in from header does not registered'],
  [
    '{mail from|from} {domain|address} … {not exist|invalid|illegal|must be}',
    'Tencent',
    'Mail from address must be same as authorization user',
  ],
  ['{from: domain is|helo and from|sender mismatch|envelope from mismatch}', 'Courier', 'from: domain is invalid'],
  [
    'is not allowed to send {mail |email |messages |}{from|for|as|on behalf}',
    'cPanel',
    '192.0.2.10 is not allowed to send mail from adatum.example',
  ],
  [
    'not {a |}{designated|permitted|authorised|authorized|an authorized|allowed} {sender|mailer|to send mail from|mail exchanger for}',
    'Exim',
    '192.0.2.10 is not a designated mailer for adatum.example',
  ],
  [
    '{invalid ip for sending|mail of domain|batv|verp signature|prvs}',
    'SecureServer',
    'INVALID IP FOR SENDING MAIL OF DOMAIN adatum.example',
  ],
  ['from … multiple domains', 'Gmail', 'From header has multiple domains'],
])
