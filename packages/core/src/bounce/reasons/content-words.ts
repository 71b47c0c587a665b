import { rowsOf } from './reason-row.ts'

/** What was written, attached or how it was put together. RFC 3463 §3.7. */
export const contentWords = rowsOf('content', [
  [
    '{identified|detected|classified|considered|marked|rejected|refused|recognized|flagged|blocked|regarded|tagged|scored|denied|treated|filtered|discarded|judged|suspected|quarantined} {as |to be |by |due to |for |because of |being |possible |probable |likely |suspected |}{spam|junk|bulk|unsolicited|uce|ube|virus|malware|phishing|viral|content|a virus|suspected spam|possible spam|suspicious|spam content|spam filter|spam engine|bulk mail|spam/virus|spamassassin|the spam|our spam|an anti spam|anti spam|our filter|content filter|unacceptable content|the content}',
    'SpamAssassin, amavis',
    'This message was classified as SPAM and may not be delivered',
  ],
  [
    '{spam|spams|spamming|junk|phishing|virus|viruses|malware|trojan|worm|infected|uce|ube|unsolicited|spammy|spamassassin|rspamd|spambouncer|mailmarshal|antivirus|clamav|bulk mail|bulk email|bulk.advertising|mass mailer|spamprofiler|eicar|ransomware|phish|macro|macros|antispam|anti spam|anti virus|spam like}',
    'Any',
    '550 spam message rejected',
  ],
  [
    '{message|mail|email|content|body|subject|message content|header|header content|text} {content |contents |was |has been |is |been |}{content|denied|filtered|contains|contained|contain|looks like|unacceptable|not acceptable|has been blocked because|declined|appears|rejected for content|failed several|prohibited}',
    'Tencent, SFR',
    '550 Mail content denied',
  ],
  [
    '{content|body} {rejected|filter|denied|blocked|policy|restriction|restrictions|violation|scan|inspection|not allowed|unacceptable|refused|rule|is not|filtering}',
    'Postfix',
    '550 5.7.1 Content filter rejection',
  ],
  [
    '{attachment|attachments|file type|file extension|extension|executable|zip|mime type|archive|attached file|banned content|banned file|file name|filename|encrypted archive|attachment type} … {not allowed|blocked|prohibited|forbidden|banned|rejected|not accepted|not permitted|unacceptable|dangerous|refused|denied|disallowed|illegal|restricted|security}',
    'amavis',
    'attachment type .exe is not allowed',
  ],
  [
    '{dangerous|executable|banned|blocked|forbidden|prohibited|illegal|unacceptable|unwanted|rejecting banned|suspicious|potentially} {attachment|attachments|file|file type|content|contents|extension|name|url|link|links|mail|email|message}',
    'amavis',
    'BANNED content; rejecting banned content',
  ],
  [
    '{rfc 5322|rfc 2822|rfc 822|rfc5322|rfc2822|rfc822|rfc 2045|rfc 5321 compliant|not rfc|not compliant|noncompliant|non compliant}',
    'Gmail',
    'This message is not RFC 5322 compliant',
  ],
  [
    '{missing|invalid|multiple|duplicate|duplicated|malformed|bad|no|illegal|improper|empty|several|more than one} {or invalid |or malformed |required |}{from|date|subject|message id|header|headers|mime|from header|from headers|from field|date header|to header|subject header|mime headers|message format|message headers|from addresses}',
    'Gmail, Exim',
    'Multiple From addresses are not allowed without Sender address',
  ],
  [
    '{header|headers|mime|message format|format|syntax of header|from header|subject} {error|errors|invalid|missing|syntax|is missing|are not accepted|malformed|complexity|check|violation|too long|not valid|rejected|structure|parse}',
    'AOL',
    '554 5.7.9 Header error',
  ],
  [
    '{bare lf|bare line feed|bare line feeds|bare newline|bare linefeed|bare cr|bare linefeeds|stray newline|line too long|lines too long|maximum line length|invalid characters|8 bit data|8bit|improper use of|nul characters|null character|binary content|base64 encoding|non ascii|unescaped|smtputf8|internationalized|conversion failed|conversion required|corrupt|cannot be converted|data format error|mime complexity}',
    'Exchange, Postfix, qmail',
    'See http://cr.yp.to/docs/smtplf.html bare LF',
  ],
  [
    '{surbl|uribl|url|urls|uri|link|dbl} … {blacklisted|listed|blocked|blacklist|malicious|spam|bad|reject}',
    'Any',
    'Blacklisted URL in message: url listed on multi.surbl.org',
  ],
  [
    '{breaches|unwanted content|recurrent pattern|spam score|hits required|probability of|score of|scored|bayes|dcc|razor|pyzor|outbreak|dlp|data loss|confidential|sensitive information}',
    'Any',
    'breaches local URIBL policy',
  ],
  [
    '{suspicious|malicious|objectionable|offensive|inappropriate|obscene|profanity|suspected}',
    'Any',
    'suspicious content',
  ],
  ['message filtered', 'Yahoo', 'Message filtered. Please see the FAQs section on spam'],
])
