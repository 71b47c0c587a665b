import { rowsOf } from './reason-row.ts'

/** A rule of theirs that fits no closer class. RFC 3463 §3.8 (x.7.1). */
export const policyWords = rowsOf('policy', [
  [
    '{policy|policies|administrative prohibition|administratively|prohibited by administrator|security reasons|local rule|rule imposed|mail flow rule|transport rule|acl|security policies|usage policy}',
    'Any',
    'forbidden by policy',
  ],
  [
    '{helo|ehlo} … {rejected|invalid|refused|bad|denied|blocked|not|need|must|mismatch|forged|does not|syntax|found|error|access}',
    'Postfix',
    'Helo command rejected: need fully-qualified hostname',
  ],
  [
    '{bad|invalid|rejected|fake|forged|illegal|require valid|rfc} {helo|ehlo|helo/ehlo|helo name|domain name in|domain in}',
    'Exchange',
    'Bad HELO',
  ],
  [
    '{sender|senders|mail from|from|sender address|envelope from|from address|author} {is |was |address |has been |domain |you specified |}{rejected|denied|blocked|refused|not allowed|not permitted|not accepted|prohibited|banned|restricted|not authorized|not authorised|filtered|is not allowed|not pre approved|spammer|not on}',
    'Postfix',
    'Sender address rejected: Access denied',
  ],
  [
    '{not a|non|not|only|is not} {member|members|subscribed|subscriber|moderator|list member|group member|on the allowed|in the allowed|listed as|pre approved|approved}',
    'Mailman',
    'message by a non-member to a members-only list',
  ],
  [
    '{members only|closed mailing list|closed group|allowed senders list|moderated|post to this|posting to this|mailing list|not in allowed|external senders|outside senders|restricted group|from outside|internal only|internal senders|senders outside}',
    'Exchange Online',
    'sender not in allowed-senders list',
  ],
  [
    '{accept|accepts|accepting|receive|receives|takes|allow|allowed} {only |mail only |mail |messages |email |messages only |}{from} {specific|certain|allowed|authorized|known|internal|authenticated|its|trusted|local|registered|contacts}',
    'AOL',
    'Recipient is only accepting mail from specific email addresses',
  ],
  [
    '{not|un|do not have|no|insufficient} {authorized|authorised|permission|permissions|permitted|allowed|privileges|rights} {to|for|by}',
    'Exchange',
    'not authorized to send to this recipient',
  ],
  [
    '{envelope blocked|envelope rejected|low priority|messages with multiple|delivery not authorized|not authorized|unauthorized|authorization|mail refused|refuses|access restriction|restricted|prohibited|forbidden|not welcome|unacceptable|go away|get lost|blocked by|refused by user|user refuses|recipient preferences|user rules|prefer not|banned|refuse to receive|refused by recipient|rejected by recipient|rejected by user|blocked by the recipient|protected by|violation|violates|tenant allow}',
    'Any',
    'Delivery not authorized, message refused',
  ],
  [
    '{null|empty|blank|bounce} {sender|senders|envelope|return path|sender address|reverse path|from|messages|envelope senders|email address|mail|message} {is |are |}{not|denied|rejected|refused|prohibited}',
    'Any',
    'null sender is not allowed',
  ],
  [
    '{returned mail|bounces|bounce messages|backscatter} … {not accepted|rejected|refused|protection|not allowed}',
    'MDaemon',
    'returned mail not accepted here',
  ],
  [
    '{protocol violation|pipelining|synchronization error|out of sequence|early talker|improper command|command rejected|pregreet|unauthorized command|synchronisation error|data command rejected|polite people|no valid rcpt|not rfc2821|hello first}',
    'Exim, Postfix',
    '554 SMTP synchronization error',
  ],
  [
    '{quarantine|quarantined|challenge|captcha|whitelist|whitelisted|white list|allow list|safelist|safe list}',
    'Any',
    'held in quarantine',
  ],
  [
    '{access denied|access is denied|denied by|permission denied|rejected by|blocked by|rejected for|administrator has|refused by|disabled by|locked by|rejected due to|rejected because|refused due to}',
    'Any',
    'rejected by administrator',
  ],
])
