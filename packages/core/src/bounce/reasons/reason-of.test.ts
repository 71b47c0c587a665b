import { describe, expect, it } from 'vitest'
import { findCodes } from '../replies/find-codes.ts'
import type { BounceReason } from '../../vocabulary/index.ts'
import { hearReason, reasonOf } from './index.ts'

/** Replies as servers give them, with names of documentation. Their words are not those of the rows' samples. */
const replies: [reason: BounceReason, text: string][] = [
  [
    'ptr',
    '550-5.7.25 [192.0.2.10] The IP address sending this message does not have a PTR 550-5.7.25 record setup, or the corresponding forward DNS entry does not point to the 550 5.7.25 sending IP.',
  ],
  ['ptr', '421 4.7.0 Reverse DNS for 192.0.2.10 failed. Fix your PTR record and try again later'],
  ['ptr', '550 5.7.1 Client host rejected: no PTR record'],
  ['ptr', '450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.10]'],
  [
    'ptr',
    '554 fabrikam.example comcast 192.0.2.10 Comcast requires that all mail servers must have a PTR record with a valid Reverse DNS entry.',
  ],
  ['ptr', '550 Your IP has no rDNS entry'],
  ['ptr', '554 5.7.1 The server sending your mail [192.0.2.10] does not have a reverse DNS entry.'],
  ['ptr', '550 5.7.1 Rejected: 192.0.2.10 has no reverse DNS set'],
  [
    'blocklisted',
    '554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using bl.spamcop.net; Blocked - see https://www.spamcop.net/bl.shtml?192.0.2.10',
  ],
  [
    'blocklisted',
    '550 5.7.606 Access denied, banned sending IP [192.0.2.10]. To request removal from this list please visit https://sender.office.com/',
  ],
  [
    'blocklisted',
    '550 5.7.1 Unfortunately, messages from [192.0.2.10] weren’t sent. Please contact your Internet service provider since part of their network is on our block list (S3140).',
  ],
  [
    'blocklisted',
    '554 5.7.1 JunkMail rejected - mail.adatum.example [192.0.2.10]:25 is in an RBL, see https://list.example/192.0.2.10',
  ],
  ['blocklisted', '550 5.7.0 Local Policy Violation. [HM08] Message rejected due to local policy'],
  ['blocklisted', '554-Your access to this mail system has been rejected due to the sending MTA’s poor reputation.'],
  [
    'blocklisted',
    '554 IP=192.0.2.10 - A problem occurred. (Ask your postmaster for help or to contact tosa@fabrikam.example to clarify.) (BL)',
  ],
  [
    'blocklisted',
    '550-5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address.',
  ],
  ['blocklisted', '550 Rejected because 192.0.2.10 is in a black list at zen.spamhaus.org'],
  ['blocklisted', '553 5.3.0 alph1 DNSBL:ATTRBL 521< 192.0.2.10 >_is_blocked.'],
  ['blocklisted', '421 4.7.1 <mail.adatum.example[192.0.2.10]>: Client host rejected: Your IP is temporarily banned'],
  ['blocklisted', '553-mail rejected because your IP is in the PBL. See http://www.spamhaus.org/pbl'],
  [
    'blocklisted',
    '554-gmx.net (mxgmx104) Nemesis ESMTP Service not available 554-No SMTP service 554-IP address is block listed.',
  ],
  [
    'rate-limited',
    '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP address.',
  ],
  ['rate-limited', '451 4.7.500 Server busy. Please try again later from [192.0.2.10]. (S77719)'],
  ['rate-limited', '451 4.7.650 The mail server [192.0.2.10] has been temporarily rate limited due to IP reputation.'],
  ['rate-limited', '421 4.7.0 mx.fabrikam.example Error: too many connections from 192.0.2.10'],
  [
    'rate-limited',
    '450 4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time.',
  ],
  [
    'rate-limited',
    '450-4.2.1 The user you are trying to contact is receiving mail at a rate that 450-4.2.1 prevents additional messages from being delivered.',
  ],
  ['rate-limited', '452 4.3.2 Connection rate limit exceeded.'],
  ['rate-limited', '550 5.2.2 Submission quota exceeded'],
  [
    'rate-limited',
    '421 4.3.2 The maximum number of concurrent server connections has exceeded a limit, closing transmission channel',
  ],
  [
    'rate-limited',
    'Domain adatum.example has exceeded the max emails per hour (301/300 (100%)) allowed. Message will be reattempted later',
  ],
  ['rate-limited', '550 5.4.5 Daily user sending limit exceeded. For more information on sending limits go to'],
  ['rate-limited', '432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded'],
  [
    'greylisted',
    '450 4.2.0 <lee@fabrikam.example>: Recipient address rejected: Greylisted, see http://postgrey.example/help/fabrikam.html',
  ],
  ['greylisted', '451 4.7.1 Greylisting in action, please come back in 00:14:59'],
  ['greylisted', '451 Temporarily rejected, please try again in 300 seconds'],
  ['greylisted', '451 4.7.1 Try again later'],
  [
    'greylisted',
    '451 Internal resource temporarily unavailable - https://community.mimecast.example/docs/DOC-1369#451',
  ],
  ['sender-auth', '550 5.7.26 Unauthenticated email from adatum.example is not accepted due to domain’s DMARC policy.'],
  ['sender-auth', '550 5.7.1 Email rejected per DMARC policy for adatum.example'],
  ['sender-auth', '550 5.7.23 The message was rejected because of Sender Policy Framework violation'],
  [
    'sender-auth',
    '550 5.7.515 Access denied, sending domain adatum.example doesn’t meet the required authentication level. Spf= Fail , Dkim= Fail , DMARC= Pass',
  ],
  [
    'sender-auth',
    '550 5.7.1 <ada@adatum.example>: Recipient address rejected: Message rejected due to: SPF fail - not authorized.',
  ],
  ['sender-auth', '450 4.1.8 <ada@adatum.example>: Sender address rejected: Domain not found'],
  ['sender-auth', '553 5.1.8 <ada@adatum.example>... Domain of sender address ada@adatum.example does not exist'],
  ['sender-auth', '550-Verification failed for <ada@adatum.example> 550-No Such User Here 550 Sender verify failed'],
  ['sender-auth', '550 Rejected by header based Anti-Spoofing policy: ada@adatum.example'],
  ['sender-auth', '421-4.7.26 This mail has been rate limited because it is unauthenticated.'],
  [
    'address-unknown',
    '550 5.1.1 <lee@fabrikam.example>: Recipient address rejected: User unknown in local recipient table',
  ],
  [
    'address-unknown',
    '550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient’s email address for typos or unnecessary spaces.',
  ],
  [
    'address-unknown',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient lee@fabrikam.example not found by SMTP address lookup',
  ],
  ['address-unknown', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'],
  ['address-unknown', '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).'],
  [
    'address-unknown',
    '554 delivery error: dd This user doesn’t have a fabrikam.example account (lee@fabrikam.example) [0]',
  ],
  ['address-unknown', '550 No Such User Here'],
  ['address-unknown', '550 unknown user lee@fabrikam.example'],
  ['address-unknown', '511 sorry, no mailbox here by that name (#5.1.1 - chkuser)'],
  ['address-unknown', '550 <lee@fabrikam.example> recipient not found'],
  ['address-unknown', '553 5.3.0 <lee@fabrikam.example>... No such user'],
  ['address-unknown', '550 Invalid recipient lee@fabrikam.example'],
  ['address-unknown', '550 5.1.1 unknown or illegal alias: lee@fabrikam.example'],
  [
    'address-unknown',
    '550 Requested action not taken: mailbox unavailable For explanation visit https://postmaster.fabrikam.example/en/error-messages',
  ],
  ['address-unknown', 'User lee (lee@fabrikam.example) not listed in Domino Directory'],
  ['address-unknown', '5.1.0 Address rejected. lee@fabrikam.example'],
  ['address-unknown', 'unknown user: "lee"'],
  ['address-unknown', 'No account by that name here'],
  ['address-unknown', '550 5.7.1 [I] Recipient unknown'],
  [
    'mailbox-full',
    '452-4.2.2 The recipient’s inbox is out of storage space. Please direct the recipient to 452 4.2.2 https://support.example/OverQuotaTemp',
  ],
  ['mailbox-full', '552 5.2.2 <lee@fabrikam.example>: user is over quota'],
  ['mailbox-full', '422 4.2.2 mailbox full'],
  [
    'mailbox-full',
    '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
  ],
  ['mailbox-full', "maildir delivery failed: User disk quota ('104857600') exceeded"],
  ['mailbox-full', '550 Mailbox quota exceeded / Mailbox voll'],
  ['mailbox-full', '552 Requested mail action aborted: exceeded storage allocation'],
  ['mailbox-full', 'The user’s mailbox has exceeded its disk space limit'],
  ['mailbox-full', '452 4.1.1 <lee@fabrikam.example> 4.2.2 Over quota'],
  ['mailbox-full', 'Unfortunately this mailbox is full, the message was not stored'],
  [
    'mailbox-disabled',
    '550 5.2.1 The email account that you tried to reach is disabled. Learn more at https://support.example/DisabledUser',
  ],
  [
    'mailbox-disabled',
    '554 30 Sorry, your message to lee@fabrikam.example cannot be delivered. This mailbox is disabled (554.30).',
  ],
  [
    'mailbox-disabled',
    '550 5.7.1 <lee@fabrikam.example>: Recipient address rejected: this mailbox is inactive and has been disabled',
  ],
  ['mailbox-disabled', '550 User suspended'],
  ['mailbox-disabled', '550 The account has been suspended for inactivity'],
  ['address-unknown', '550 5.1.6 recipient no longer on server: lee@fabrikam.example'],
  ['relay-denied', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'],
  ['relay-denied', '550 relay not permitted'],
  ['relay-denied', '553 sorry, that domain isn’t in my list of allowed rcpthosts (#5.7.1)'],
  ['relay-denied', '550-Please turn on relaying? 550 5.7.1 Relaying denied. IP name lookup needed'],
  ['auth-required', '530 5.7.57 Client not authenticated to send mail.'],
  ['auth-required', '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6'],
  ['auth-required', '535 Incorrect authentication data'],
  ['tls-required', '421 4.7.0 TLS required for RCPT domain, closing connection.'],
  ['tls-required', '4.7.5 Server certificate not trusted'],
  ['tls-required', '530 5.7.0 Must issue a STARTTLS command first'],
  ['tls-required', '553 This route requires encryption (TLS)'],
  ['no-mail-accepted', 'Domain fabrikam.example does not accept mail (nullMX)'],
  [
    'domain-unknown',
    'Host or domain name not found. Name service error for name=fabrikam.example type=A: Host not found',
  ],
  [
    'domain-unknown',
    '550 5.1.2 <lee@fabrikam.example>... Host unknown (Name server: fabrikam.example: host not found)',
  ],
  ['domain-unknown', '5.4.310 DNS domain fabrikam.example does not exist [Message=InfoDomainNonexistent]'],
  ['domain-unknown', 'Sorry, I couldn’t find any host named fabrikam.example. (#5.1.2)'],
  ['dns-failed', '450 4.4.312 DNS query failed [Message=ServerFailure]'],
  [
    'dns-failed',
    'Host or domain name not found. Name service error for name=fabrikam.example type=MX: Host not found, try again',
  ],
  ['dns-failed', 'CNAME lookup failed temporarily. (#4.4.3)'],
  ['dns-failed', '451 4.4.0 DNS query failed'],
  ['too-large', '552 5.3.4 Your message exceeded Google’s message size limits.'],
  ['too-large', '552 5.3.4 Message size exceeds fixed limit'],
  ['too-large', '552 message size exceeds maximum permitted'],
  ['too-large', '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient'],
  ['recipient-limit', '452 4.5.3 Error: too many recipients'],
  ['recipient-limit', '550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients'],
  ['content', '554 5.7.1 Message rejected as spam by Content Filtering.'],
  ['content', '550 High probability of spam'],
  ['content', '552-5.7.0 This message was blocked because its content presents a potential security issue.'],
  ['content', '550 This message was classified as SPAM and may not be delivered'],
  ['content', '554 5.7.0 Reject, id=12345-01 - INFECTED: Eicar-Test-Signature'],
  ['content', '550 5.7.1 [CS01] Message rejected due to local policy.'],
  ['content', '554 rejected due to virus'],
  ['loop', '554 5.4.14 Hop count exceeded - possible mail loop ATTR34'],
  ['loop', 'mail for fabrikam.example loops back to myself'],
  ['loop', '554 5.4.6 Too many hops'],
  ['connection-lost', 'lost connection with mx.fabrikam.example[192.0.2.10] while performing the EHLO handshake'],
  ['connection-lost', '421 4.4.2 mx.fabrikam.example Error: timeout exceeded'],
  [
    'connection-lost',
    '451 4.4.0 SMTPSEND.SuspiciousRemoteServerError; remote server disconnected abruptly; retry will be delayed',
  ],
  ['no-answer', '450 4.4.316 Connection refused [Message=Socket error code 10061]'],
  ['no-answer', 'connect to mx.fabrikam.example[192.0.2.10]:25: No route to host'],
  ['no-answer', 'Deferred: Connection timed out with mx.fabrikam.example.'],
  [
    'no-answer',
    '451 4.4.0 Primary target IP address responded with: “421 4.2.1 Unable to connect.” Attempted failover to alternate host, but that did not succeed.',
  ],
  ['server-fault', '452 4.3.1 Insufficient system resources'],
  ['server-fault', '451 4.3.0 <lee@fabrikam.example>: Temporary lookup failure'],
  ['server-fault', '451 Temporary local problem - please try later'],
  ['server-fault', 'Command died with status 127: "/usr/bin/procmail"'],
  ['server-fault', '451 4.3.5 Server configuration error'],
  [
    'policy',
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated',
  ],
  ['policy', '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy'],
  ['policy', '504 5.5.2 <mail>: Helo command rejected: need fully-qualified hostname'],
  ['policy', '554 5.7.1 <ada@adatum.example>: Sender address rejected: Access denied'],
  ['policy', '550 Administrative prohibition'],
  ['loop', '554 5.3.5 Local configuration error: fabrikam.example config error: mail loops back to me (MX problem?)'],
  ['rate-limited', '452 This IP has sent to too many recipients this hour'],
  ['mailbox-full', 'El buzón de correo del destinatario está lleno'],
  ['address-unknown', '550 Utilisateur inconnu'],
  ['address-unknown', 'Die von Ihnen eingegebene E-Mail-Adresse konnte nicht gefunden werden.'],
  [
    'unknown',
    'There was a SMTP communication problem with the recipient’s email server. Please contact your system administrator.',
  ],
  ['unknown', 'The following recipient(s) could not be reached: lee@fabrikam.example on 3/27/2008 9:11 AM'],
]

describe('what a reply says', () => {
  it.each(replies)('%s: %s', (reason, text) => {
    const codes = findCodes(text)
    const status = codes.find((code) => code.status !== undefined)?.status
    const replyCode = codes.find((code) => code.replyCode !== undefined)?.replyCode
    expect(reasonOf({ text, isExpired: false, ...(status && { status }), ...(replyCode && { replyCode }) })).toBe(
      reason,
    )
  })
})

describe('what goes before what', () => {
  it.each<[reason: BounceReason, isNamed: boolean, refusal: Parameters<typeof reasonOf>[0]]>([
    [
      'ptr',
      true,
      { text: 'Client host rejected: cannot find your reverse hostname', status: '4.7.1', isExpired: true },
    ],
    ['mailbox-full', true, { text: 'no', status: '5.2.2', replyCode: 550, isExpired: false }],
    ['blocklisted', true, { text: 'Access denied', status: '5.7.606', replyCode: 550, isExpired: false }],
    ['policy', false, { text: '550 5.7.1', status: '5.7.1', replyCode: 550, isExpired: false }],
    ['address-unknown', false, { text: '550', replyCode: 550, isExpired: false }],
    ['content', true, { text: '550 no (in reply to end of DATA command)', replyCode: 550, isExpired: false }],
    ['expired', false, { text: 'Message expired', status: '4.4.7', isExpired: true }],
    [
      'expired',
      false,
      {
        text: 'Could not deliver the message in the time limit specified. Please retry or contact your administrator.',
        status: '4.4.7',
        isExpired: true,
      },
    ],
    ['unknown', false, { text: '', isExpired: false }],
  ])('%s, named: %s', (reason, isNamed, refusal) => {
    expect(hearReason(refusal)).toEqual({ reason, isNamed })
  })

  it('takes an unroutable address in a reply for a mailbox, and in a notice of Exim for a domain', () => {
    expect(reasonOf({ text: '550 Unrouteable address', replyCode: 550, isExpired: false })).toBe('address-unknown')
    expect(reasonOf({ text: 'Unrouteable address', isExpired: false })).toBe('domain-unknown')
  })

  it('reads no cause out of an address', () => {
    expect(reasonOf({ text: 'ptr-record-missing@spam.example', isExpired: false })).toBe('unknown')
  })
})
