import { rowsOf } from './reason-row.ts'

/** Strangers are to come back in a while. RFC 6647. */
export const greylistWords = rowsOf('greylisted', [
  [
    '{greylist|greylisted|greylisting|graylist|graylisted|graylisting|grey listing|grey listed|postgrey|sqlgrey|gld}',
    'postgrey, milter-greylist, rspamd',
    'Recipient address rejected: Greylisted',
  ],
])

/** The same without the name: how long to wait is said. Words about too much at once come before them. */
export const waitWords = rowsOf('greylisted', [
  [
    '{come back|comeback|retry|try again|again|deferred for|wait|delayed for|try later|resend|retried|later} {in|after|at least|for|another} … {seconds|second|minutes|minute|mins|min|hours|hour|secs|sec|s.|00}',
    'gross, spamd, Exim rules',
    'please come back in 00:05:00',
  ],
  [
    'internal {resource|resources} {are |is |}temporarily unavailable',
    'Mimecast',
    'Internal resource temporarily unavailable',
  ],
  ['{come back|try again} {a little |a bit |}later {please|to prove|as we}', 'Exim rules', 'come back later please'],
  [
    '{first time|first contact|unknown triplet|new triplet|not seen before|early retry|retry too early|too soon|retried too}',
    'Exim rules',
    'retry too early',
  ],
  ['temporarily {greylisted|delayed|blocked due to greylist}', 'Any', 'temporarily delayed'],
  ['try again in {a few|some} {minutes|moments|hours}', 'Any', 'Please try again in a few minutes'],
])

/** Too much at once from who sends, or to who receives. */
export const rateWords = rowsOf('rate-limited', [
  [
    'too many {concurrent |simultaneous |open |smtp |concurrent smtp |recent |parallel |active |new |failed |incoming |}{connections|connects|sessions|messages|emails|mails|requests|attempts|errors|invalid recipients|unknown recipients|bad recipients|bad commands|deliveries|transactions|unknown users|mail|complaints|spam complaints|tcp|invalid rcpts|hits|email}',
    'Any',
    'Too many concurrent SMTP connections',
  ],
  [
    '{connection|connections|message|sending|recipient|delivery|send|sender|ip|domain|submission|session} {rate|frequency|count|speed|throughput}',
    'Postfix, Tencent',
    'Connection frequency limited',
  ],
  [
    '{rate limit|rate limits|rate limited|rate limiting|ratelimit|ratelimited|rate control|rate is too|rate exceeded}',
    'Gmail, Exchange Online',
    'temporarily rate limited due to IP reputation',
  ],
  [
    '{throttle|throttled|throttling|throttle limit}',
    'Amazon SES, Exchange',
    'Throttling failure: Maximum sending rate exceeded',
  ],
  [
    '{limit|exceed|exceeds|exceeded|exceeding|maximum|max|many|limited|allowed|quota|volume} … {per|each|an|every|a} {hour|minute|day|second|min|h}',
    'cPanel',
    'Domain adatum.example has exceeded the max emails per hour (150/100) allowed',
  ],
  [
    '{per hour|hourly|daily|per day|per minute|24 hour|per connection|per ip|per domain|per second|per session|per host} … {limit|exceeded|quota|limits|maximum|restricted}',
    'Gmail',
    'Daily user sending limit exceeded',
  ],
  [
    '{sending|coming|connecting|received|arriving|messages|mail|mails|sent} too {fast|many|much|quickly|frequently|often|rapidly}',
    'Yahoo',
    'User is receiving mail too quickly',
  ],
  [
    'too {fast|quickly|frequently|often|rapidly|much mail|much email|many in a short}',
    'Any',
    'mailbox receives too fast',
  ],
  [
    '{slow down|again slower|slower|slow the rate|reduce the rate|reduce your}',
    'docomo',
    'Client host rejected: Please try again slower',
  ],
  [
    'receiving {mail|messages|email} {at a rate|too}',
    'Gmail',
    'The user you are trying to contact is receiving mail at a rate that prevents additional messages',
  ],
  [
    '{unusual|unexpected|excessive|high|large|too much} volume',
    'iCloud',
    'Messages to lee@fabrikam.example deferred due to excessive volume',
  ],
  ['frequency limited', 'Tencent', 'Sender frequency limited'],
  ['{flood|flooding|flooded|mail bomb|mailbomb|burst}', 'Any', 'flood detected'],
  [
    '{unusual|unexpected|excessive|abnormal|high|suspicious|large|increased|inordinate} {rate|volume|amount|number|traffic|message|connection|sending} {of|or|from|rate}',
    'Yahoo, Gmail',
    'an unusual rate of mail from your network',
  ],
  [
    '{exceeded|exceeds|exceed|reached|over|hit|above|maximum|beyond} … {sending|connection|message|messages|connections|submission|send|outgoing|email|delivery} {limit|limits|quota|rate|threshold|allowance|count}',
    'Office 365, Rackspace',
    'exceeded the sending limit',
  ],
  [
    '{submission|message|sending|outgoing|daily message} quota {exceeded|reached}',
    'Exchange Online, SES',
    'Submission quota exceeded',
  ],
  [
    '{recipient|sender|message|outbound|inbound|the} thread limit',
    'Exchange Online',
    'STOREDRV.Deliver; recipient thread limit exceeded',
  ],
  [
    "recipient's per hour",
    'Exchange Online',
    "Recipient's per hour message receive limit from specific sender exceeded",
  ],
  [
    '{max|maximum|exceeds|exceeded|limit of} … {connections|sessions|concurrent|simultaneous|defers and failures}',
    'Exim',
    'has exceeded the max defers and failures per hour',
  ],
  [
    '{connections|connection|sessions|concurrency} … {limit|exceeded|maximum|limits|reached|too many|refused: load}',
    'SendGrid',
    'exceeds per-domain connection limit for fabrikam.example',
  ],
  [
    '{temporarily deferred|try again later} due to … {volume|rate|complaints}',
    'Yahoo',
    'Temporarily deferred due to volume',
  ],
  [
    'server busy. please try again later from',
    'Exchange Online',
    'Server busy. Please try again later from [192.0.2.10]',
  ],
  [
    '{exceeded permitted limits|exceeded threshold|has exceeded|over the limit|limit has been reached|limit reached|limit exceeded}',
    'Exchange Online',
    'tenant has exceeded threshold',
  ],
  ['tarpit', 'Any', 'tarpit active'],
])
