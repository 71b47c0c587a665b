import { rowsOf } from './reason-row.ts'

/** More recipients than are taken in one go. RFC 5321 §4.5.3.1.8. */
export const recipientLimitWords = rowsOf('recipient-limit', [
  [
    'too many {recipients|rcpt|rcpts|addresses|envelope recipients|rcpt to|recipient addresses|users|to addresses|hops recipients|valid recipients|addressees}',
    'Any',
    '452 4.5.3 Too many recipients',
  ],
  [
    '{maximum|max|limit|exceeded|exceeds|exceed|number|only|over|more than|many|allowed|permitted} … {recipients|rcpts|recipient limit|recipient count}',
    'Any',
    'maximum number of recipients exceeded',
  ],
  [
    '{recipient|recipients|rcpt} {limit|count|number|per} {exceeded|reached|too|exceeds|message|session|connection|mail|transaction|smtp|for}',
    'Any',
    'recipients per message limit',
  ],
  [
    '{recipient limit|reciplimit|one recipient|multiple recipients|single recipient|1 recipient|recipients per|resolver.adr.reciplimit}',
    'Exchange',
    '550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients',
  ],
  ['message header size, or recipient list', 'AOL', 'Message header size, or recipient list, exceeds policy limit'],
])

/** Too much for this recipient or server. RFC 1870; RFC 3463 §3.4 (x.2.3, x.3.4). */
export const sizeWords = rowsOf('too-large', [
  [
    '{message|messages|mail|mails|email|attachment|attachments|data|file|body|content|msg|letter|header|headers} … {too big|too large|oversized|too huge|larger than|bigger than|size limit|maximum size|exceeds|exceeded|exceeding|exceed|limit exceeded}',
    'Postfix, Sendmail',
    'Message size exceeds fixed maximum message size',
  ],
  [
    '{exceed|exceeds|exceeded|exceeding|over|above|beyond|than|maximum|max|maximal|the|inbound} … {message size|size limit|mail size|maximum size|max size|allowed size|incoming message size|file size|size allowed|inbound message|email size|message length|size of|maximum value}',
    'Any',
    'exceeded maximum inbound message size',
  ],
  [
    '{recipsizelimit|sendersizelimit|oversize|size limit|message length exceeds|line limit exceeded|message too|mail too|msg too big|sizelimit|entity too large|too large for|size too big|email too|size exceeds|data size|too big for}',
    'Exchange',
    'RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
  ],
  ['{reduce|smaller|split} … {size|message|attachment|attachments}', 'Any', 'please send smaller attachments'],
])
