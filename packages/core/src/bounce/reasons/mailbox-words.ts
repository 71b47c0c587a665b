import { rowsOf } from './reason-row.ts'

/** The recipient's mailbox holds no more. RFC 3463 §3.3 (x.2.2). */
export const fullWords = rowsOf('mailbox-full', [
  ['full {mailbox|inbox|maildir}', 'Any', 'full mailbox'],
  [
    '{mailbox|mailboxes|inbox|account|folder|mailfolder|maildir|user|recipient|storage|store|mail file|boite} … {is full|is over quota|over quota|overquota|over its quota|quota exceeded|exceeded quota|full|out of space|over limit|over the limit|out of storage|overdrawn|over capacity|at capacity|used up|has been exceeded|is filled|over storage|over the quota|over disk quota}',
    'Any',
    'mailbox lee@fabrikam.example is full',
  ],
  [
    '{over|exceeded|exceeding|exceeds|exceed|reached|above|beyond|past|at|hit|violates|violate|out of} {quota|the quota|its quota|their quota|his quota|her quota|his/her quota|allowed quota|the allowed quota|disk quota|disc quota|its disk quota|their disk quota|mailbox quota|its mailbox quota|mail quota|storage quota|user quota|the mailbox quota|the storage quota|the maximum quota|storage|the storage|storage allocation|storage limit|its storage|their storage|disk space|its disk space|mailbox size|mailbox limit|the mailbox|its mailbox|the local limit|allocated space|maximum allowed storage|available space|domain quota|email quota|his space}',
    'Any',
    'account is over quota',
  ],
  [
    '{quota|storage|mailbox|disk space|disk quota|storage allocation|storage limit|mailbox size|mailbox storage|mailbox space|mail quota|account quota|storage space|mailbox size limit|mailbox quota usage|quota limit|maildirquota|mailbox limit|user quota|inbox size} {is |has been |was |would be |will be |limit |limits |size |size limit |usage |}{exceeded|exhausted|exceed|exceeds|reached|violation|full|overrun|used up|over limit}',
    'Dovecot, Cyrus',
    'Quota exceeded (mailbox for user is full)',
  ],
  [
    '{insufficient|not enough|no|out of|no more|lack of|lacks|low on|does not have enough|running out of|without} {free |available |}{mailbox|storage|disk|disc|quota|space} {space|storage|quota|left}',
    'Gmail',
    'The recipient inbox is out of storage space',
  ],
  ['{insufficient|not enough|out of|no more} {space|quota|storage}', 'Any', 'not enough space'],
  [
    '{would|will} {exceed|be over|overflow|go over} … {quota|storage|mailbox|limit|disk}',
    'Courier',
    'mailbox would exceed maximum allowed storage',
  ],
  [
    '{exceed|exceeds|exceeded|exceeding|over|reached} … {quota|storage|mailbox size|mailbox limit|disk space limit|disk space|disk usage|mailbox capacity}',
    'Any',
    'User has exceeded its disk space limit',
  ],
  [
    '{quota|quota limit} {violation|exceed|exceeded|error|check failed|reached|problem}',
    'Any',
    'Quota violation for lee@fabrikam.example',
  ],
  [
    '{disk|disc|mailbox|storage|mail} quota … {exceeded|full|reached}',
    'maildrop',
    "maildir delivery failed: User disk quota ('104857600') exceeded",
  ],
  ['{enough space|enough storage|enough room|account storage|mailbox storage}', 'GoDaddy', 'Account storage limit'],
  ['space has been used up', 'Lotus', "The user's space has been used up"],
  [
    'too {many messages|much mail data|much data} {on the server|in the mailbox|in mailbox|stored}',
    'docomo',
    'user has too many messages on the server',
  ],
  ['too much mail data', 'docomo', 'Too much mail data for @docomo.ne.jp'],
  [
    '{mail file size exceeds|mailbox size limit|mailbox limit|maximum mailbox size}',
    'Domino',
    'mail file size exceeds the maximum size allowed for mail delivery',
  ],
  [
    '{overquota|over quota|user is over|quota exceeded|mailquota|undeliverable quota|over the allowed quota}',
    'Dovecot, Zimbra',
    'Over quota',
  ],
  [
    '{clean|clear|empty|delete} … {mailbox|messages|space} … {space|again|before}',
    'Any',
    'must delete messages to free space again',
  ],
  ['storedrv.deliver: {mailbox full|quota}', 'Exchange', 'STOREDRV.Deliver: mailbox full. The following information'],
  ['quotaexceededexception', 'Exchange', 'QuotaExceededException'],
])

/** The mailbox exists, or did, and takes nothing. RFC 3463 §3.3 (x.2.1). */
export const disabledWords = rowsOf('mailbox-disabled', [
  [
    '{inactive|disabled|suspended|expired|deactivated|closed|dormant|locked|cancelled|invalid/inactive|unavailable/disabled|a deactivated|terminated|blocked|archived|deleted|frozen} {account|mailbox|user|recipient|address|email account|email address|alias}',
    'Any',
    'Inactive user',
  ],
  [
    '{account|mailbox|user|recipient|address|alias|customer|subscriber|username|inbox} … {disabled|suspended|inactive|deactivated|locked|closed|expired|terminated|frozen|cancelled|canceled|discontinued|not active|deleted|removed|archived|on hold|is blocked|has been blocked|dormant|not activated|not currently active|retired|unsubscribed|out of service|turned off|barred|not in service|has left|lapsed|abandoned|not been activated}',
    'Any',
    'The email account that you tried to reach is disabled',
  ],
  [
    'no longer {active|in service|available|used|in use|accepts|accept|accepting|valid|works|working|employed|with|receiving|monitored|receives|functional|a valid|maintained|on this|supported|an active}',
    'Any',
    'This address no longer accepts mail',
  ],
  ['{mailbox|account|recipient|address|user} … {moved|has left|left the}', 'Any', 'The mailbox has moved'],
  ['recipient suspend the service', 'SoftBank', 'Recipient suspend the service'],
  [
    '{not|is not} {accepting|receiving} {any mail|any messages|mail|messages|email|any email}',
    'Gmail, Exim',
    'lee@fabrikam.example is not accepting any mail',
  ],
  [
    '{mailbox|account} … {not accept|not receive|cannot receive|cannot accept|refuses} … {mail|messages|email}',
    'Exchange',
    'mailbox cannot receive any messages',
  ],
  [
    'mailbox {cannot be accessed|unavailable or access denied|currently suspended|is unavailable and}',
    'Exchange, Tencent',
    'Mailbox unavailable or access denied',
  ],
  ['is not an active {address|account|user|mailbox|email}', 'Any', 'is not an active address at this host'],
  ['{account|mailbox} is {temporarily |currently |}unavailable', 'Tencent', 'Account is temporarily unavailable'],
  ['{unpaid|overdue|non payment|outstanding}', 'Any', 'Domain suspended for unpaid invoice'],
  ['refused … account {is|has}', 'Any', 'refused: account is closed'],
])
