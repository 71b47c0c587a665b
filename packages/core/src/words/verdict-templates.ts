import type { TemplateSlug } from '../verdict/index.ts'
import type { Variants } from './format-words.ts'

/** Who adds a reverse name that is missing, by who can. */
const whoAddsTheName: Variants = [
  '{relay} runs that server: our mail team can tell them.',
  'Our own DNS holds its zone {ownZone}: our mail team must add one.',
  'Our mail team can add one itself at {cloud}.',
  'Our internet provider, {provider}, must add one.',
  'Our internet provider must add one.',
]

/** What a notice says in words, said shorter, and who acts on it. */
const whoActsOnRefusal =
  '{reason, select, tooLarge {It is too large. } recipientLimit {It has too many recipients. } authRequired {That server wants a login first. } tlsRequired {It takes encrypted mail only. } loop {The mail goes in circles. } relayDenied {That server is not responsible for the address. } serverFault {That is a fault of a server. } senderAuth {Our mail could not prove where it comes from. } other {}}' +
  '{who, select, mailteam {Our mail team must look.} theirs {Their mail admin must look.} dnsAdmin {Their DNS admin must look.} author {{reason, select, content {The person who wrote it can send it without what they do not take.} tooLarge {The person who wrote it can send the attachment another way.} recipientLimit {The person who wrote it can send it to fewer people at once.} other {The person who wrote it must check the address.}}} other {Look in the log of our server for more.}}'

/** One variant for each ending. */
function withEach(endings: Variants, say: (ending: string) => string): Variants {
  const [first, ...others] = endings
  return [say(first), ...others.map(say)]
}

/**
 * The sentence of each verdict as the helpdesk reads it: what is, then who acts. From the richest form to one that
 * needs no value. Placeholders are explained in verdict.ts.
 */
export const verdictTemplates: Record<TemplateSlug, Variants> = {
  'ptr-missing': [
    ...withEach(
      whoAddsTheName,
      (who) =>
        `{isTheirWords, select, true {{domain} is putting our mail off because our address {ip} has no reverse DNS name (PTR).} other {Our address {ip} has no reverse DNS name (PTR), and this can delay mail to {domain}.}} ${who}`,
    ),
    ...whoAddsTheName.map(
      (who) => `Our address {ip} has no reverse DNS name (PTR), and this can delay our mail. ${who}`,
    ),
    'Our address has no reverse DNS name (PTR), and this can delay our mail. Our internet provider must add one.',
  ],
  'ptr-no-way-back': [
    'The reverse DNS name of {ip} is {ptr}, but that name does not lead back. {relay} runs that server: our mail team can tell them.',
    'The reverse DNS name of {ip} is {ptr}, but that name leads to {other}. Many servers treat this as no name. Our mail team can correct the A record.',
    'The reverse DNS name of {ip} is {ptr}, but that name does not lead back. Many servers treat this as no name. Our mail team can correct the A record.',
    'The reverse DNS name of {ip} does not lead back to it. Many servers treat this as no name. Our mail team can correct the A record.',
    'The reverse DNS name of our address does not lead back to it. Many servers treat this as no name. Our mail team can correct the A record.',
  ],
  'ptr-generic': [
    'The reverse DNS name of {ip} looks like a home line: {ptr}. Some servers refuse such names. Our mail team can set another in our zone {ownZone}.',
    'The reverse DNS name of {ip} looks like a home line: {ptr}. Some servers refuse such names. Our mail team can set another itself at {cloud}.',
    'The reverse DNS name of {ip} looks like a home line: {ptr}. Some servers refuse such names. Ask {provider} for a name of our own.',
    'The reverse DNS name of {ip} looks like a home line: {ptr}. Some servers refuse such names. Ask the provider for {suggested}.',
    'The reverse DNS name of {ip} looks like a home line: {ptr}. Some servers refuse such names. Ask the provider for a name of our own.',
    'The reverse DNS name of {ip} looks like a home line. Some servers refuse such names. Ask the provider for a name of our own.',
    'The reverse DNS name of our address looks like a home line. Some servers refuse such names. Ask the provider for a name of our own.',
  ],
  'ptr-zone-broken': [
    'Our own name servers for {ownZone} do not answer. So our address {ip} looks nameless from time to time. Our mail team must repair them.',
    'The name servers for {zone} do not answer. So our address {ip} looks nameless from time to time. {relay}, who run that server, must repair them.',
    'The name servers for {zone} do not answer. So our address {ip} looks nameless from time to time. {provider} must repair them.',
    'The provider’s name servers for {zone} do not answer. So our address {ip} looks nameless from time to time. The provider must repair them.',
    'The provider’s name servers do not answer. So our address {ip} looks nameless from time to time. The provider must repair them.',
    'The provider’s name servers do not answer. So our address looks nameless from time to time. The provider must repair them.',
  ],
  'spf-fails': [
    'Our address {ip} is not on the permission list (SPF) of {sender}, so {domain} {isTheirWords, select, true {refuses} other {may refuse}} the mail. Our mail team can add it.',
    'Our address {ip} is not on the permission list (SPF) of {sender}, so receivers may refuse the mail. Our mail team can add it.',
    'Our address {ip} is not on our permission list (SPF), so {domain} may refuse the mail. Our mail team can add it.',
    'Our address is not on our permission list (SPF), so receivers may refuse the mail. Our mail team can add it.',
  ],
  'spf-broken': [
    'The permission list (SPF) of {sender} has an error: {error, select, several {there is more than one} syntax {a part of it can’t be read} lookupLimit {it needs too many lookups} voidLookups {it names what is gone} loop {it leads to itself} includeMissing {it leads nowhere} other {it breaks the rules}}. Receivers ignore it or refuse the mail. Our mail team can correct it.',
    'The permission list (SPF) of {sender} has an error. Receivers ignore it or refuse the mail. Our mail team can correct it.',
    'Our permission list (SPF) has an error. Receivers ignore it or refuse the mail. Our mail team can correct it.',
  ],
  'helo-bad': [
    'Our server says hello as {helo}, which does not exist on the internet. Our mail team can change it to {suggested}.',
    'Our server says hello as {helo}, which does not exist on the internet. Our mail team can change it in a few minutes.',
    'Our server says hello with a name that does not exist on the internet. Our mail team can change it in a few minutes.',
  ],
  'dmarc-refuses': [
    'Our own policy (DMARC) tells receivers to {policy, select, quarantine {treat this mail as spam} other {refuse this mail}}, because neither signature nor permission list fits. Our mail team must correct one of them.',
    'Our own policy (DMARC) tells receivers to refuse this mail, because neither signature nor permission list fits. Our mail team must correct one of them.',
  ],
  'dkim-broken': [
    'The signature (DKIM) of {sender} proves nothing: {error, select, missing {its key does not exist} revoked {its key was taken back} weak {its key is too short} other {its key can’t be used}}. Some receivers then put mail off or take it for spam. Our mail team can correct it.',
    'The signature (DKIM) of {sender} proves nothing. Some receivers then put mail off or take it for spam. Our mail team can correct it.',
    'Our signature (DKIM) proves nothing. Some receivers then put mail off or take it for spam. Our mail team can correct it.',
  ],
  'dmarc-broken': [
    'The policy (DMARC) of {sender} does not count: {error, select, several {there is more than one} other {it can’t be read}}. Some receivers put mail off without one that counts. Our mail team can correct it.',
    'The policy (DMARC) of {sender} does not count. Some receivers put mail off without one that counts. Our mail team can correct it.',
    'Our policy (DMARC) does not count. Some receivers put mail off without one that counts. Our mail team can correct it.',
  ],
  'sender-domain-fails': [
    '{error, select, gone {{sender} does not exist, so many receivers refuse what it sends.} other {Receivers can’t look up {sender}, and many put its mail off.}} Our mail team can have it repaired.',
    'Receivers can’t look up our domain, and many do not take its mail. Our mail team can have it repaired.',
  ],
  'sender-takes-no-mail': [
    '{sender} says that it takes no mail, so nobody can answer what it sends. Some receivers refuse such mail. Our mail team can list a mail server (MX) for it.',
    'Our domain says that it takes no mail, so nobody can answer what it sends. Some receivers refuse such mail. Our mail team can list a mail server (MX) for it.',
  ],
  blocklisted: [
    '{isTheirWords, select, true {Our address {ip} is on the blocklist {list}, and {domain} uses it.} other {Our address {ip} is on the blocklist {list}, and this can delay mail to {domain}.}} Find the cause first, then ask to be removed.',
    'Our address {ip} is on the blocklist {list}, and this can delay our mail. Find the cause first, then ask to be removed.',
    'Our address is on a blocklist, and this can delay our mail. Find the cause first, then ask to be removed.',
  ],
  'domain-gone': [
    '{domain} does not exist. Perhaps {suggestion} was meant: check the spelling with the sender.',
    '{domain} does not exist, or not any more. Check the spelling with the sender, or reach the recipient another way.',
    'This domain does not exist, or not any more. Check the spelling with the sender, or reach the recipient another way.',
  ],
  'no-mail-here': [
    '{domain} {isSaid, select, true {says it does not take mail at all} other {lists no server that takes mail}}. The recipient must have another address.',
    '{domain} does not take mail. The recipient must have another address.',
    'This domain does not take mail. The recipient must have another address.',
  ],
  'mx-name-dead': [
    '{isAddress, select, true {{domain} lists {mx} as its mail server: an address, where a name must stand.} other {{domain} lists the mail server {mx}, but that name has no address.}} Their mail admin must correct it.',
    '{domain} lists the mail server {mx}, but mail can’t find its address. Their mail admin must correct it.',
    '{domain} lists a mail server whose name has no address. Their mail admin must correct it.',
    'This domain lists a mail server whose name has no address. Their mail admin must correct it.',
  ],
  'nobody-answers': [
    '{n, plural, one {The mail server of {domain} does not answer.} other {None of the {n} mail servers of {domain} answers.}} Their mail admin must act. Our server keeps trying until {giveUp}, then sends 4.4.7.',
    '{n, plural, one {The mail server of {domain} does not answer.} other {None of the {n} mail servers of {domain} answers.}} Their mail admin must act.',
    'None of the mail servers of {domain} answers. Their mail admin must act.',
    'None of their mail servers answers. Their mail admin must act.',
  ],
  'refused-connection': [
    'The mail servers of {domain} answer, but take no mail: “{reply}”. Their mail admin can see why.',
    'The mail servers of {domain} are switched on but close the door at once. They may block our address. Their mail admin can see why.',
    'Their mail servers are switched on but close the door at once. They may block our address. Their mail admin can see why.',
  ],
  'some-answer': [
    '{k} of {n} {isByAddress, select, true {addresses of the mail servers} other {mail servers}} of {domain} {k, plural, one {does} other {do}} not answer. Mail arrives through the others, sometimes late. Their mail admin must repair {mx}.',
    'Some mail servers of {domain} do not answer. Mail arrives through the others, sometimes late. Their mail admin must repair {mx}.',
    'Some mail servers of {domain} do not answer. Mail arrives through the others, sometimes late. Their mail admin must repair them.',
    'Some of their mail servers do not answer. Mail arrives through the others, sometimes late. Their mail admin must repair them.',
  ],
  'ipv6-dead': [
    '{mx} lists an IPv6 address that does not answer. Servers that try IPv6 first lose {seconds, plural, one {# second} other {# seconds}} or more per try. Their mail admin can repair or remove it.',
    '{mx} lists an IPv6 address that does not answer. Servers that try IPv6 first lose time on every try. Their mail admin can repair or remove it.',
    'A mail server of {domain} lists an IPv6 address that does not answer. Servers that try IPv6 first lose time on every try. Their mail admin can repair or remove it.',
    'One of their mail servers lists an IPv6 address that does not answer. Servers that try IPv6 first lose time on every try. Their mail admin can repair or remove it.',
  ],
  'dns-slow': [
    '{isDiffering, select, true {The name servers of {domain} contradict each other, so some mail comes back or goes astray.} other {The name servers of {domain} answer late or not at all.}} Their DNS admin must act.',
    'The name servers of {domain} answer late or not at all ({k} of {n}). So our server often can’t find where to deliver. Their DNS admin must act.',
    'The name servers of {domain} answer late or not at all. So our server often can’t find where to deliver. Their DNS admin must act.',
    'Their name servers answer late or not at all. So our server often can’t find where to deliver. Their DNS admin must act.',
  ],
  greylisting: [
    'The server of {domain} asks strangers to come back in {minutes, plural, one {a minute} other {# minutes}}. This is normal. If mail still dies, our server does not come back often enough.',
    'The server of {domain} asks strangers to come back later. This is normal. If mail still dies, our server does not come back often enough.',
    'Their server asks strangers to come back later. This is normal. If mail still dies, our server does not come back often enough.',
  ],
  'rate-limited': [
    '{domain} accepts less mail from our address for now: “{reply}”. Slow down or find out what made them careful.',
    '{domain} accepts less mail from our address for now. Slow down or find out what made them careful.',
    'They accept less mail from our address for now. Slow down or find out what made them careful.',
  ],
  'permanently-deferred': [
    '{domain} says “try later” but also that trying again will not help: “{reply}”. Treat it as a refusal. Our mail team must contact them.',
    '{domain} says “try later” but also that trying again will not help. Treat it as a refusal. Our mail team must contact them.',
    'They say “try later” but also that trying again will not help. Treat it as a refusal. Our mail team must contact them.',
  ],
  mailbox: [
    'The server of {domain} works. It says about {mailAddress}: “{reply}”. The sender should check the address or phone the recipient.',
    'The server of {domain} works. It says about this address: “{reply}”. The sender should check the address or phone the recipient.',
    'The server of {domain} works, but not for this address. The sender should check the address or phone the recipient.',
    'Their server works, but not for this address. The sender should check the address or phone the recipient.',
  ],
  'tls-rule-fails': [
    '{domain} demands encryption with a proper certificate, but {certFault, select, otherName {{mx} shows one for {certName}} expired {that of {mx} has expired} other {that of {mx} is none}}. {isEverywhere, select, true {Careful senders wait and then give up.} other {Careful senders use its other servers.}} Their mail admin must replace it.',
    '{ruleFault, select, name {The rule of {domain} about encryption (MTA-STS) does not name its mail server {mx}.} tlsa {The DNS announces another certificate for {mx} (DANE) than that server shows.} lookup {Whether {mx} must show a certain certificate (DANE) can’t be looked up.} other {{domain} demands encryption ({rule}), but {mx} does not offer it.}} {isEverywhere, select, true {Careful senders wait and then give up.} other {Careful senders use its other servers.}} {ruleFault, select, lookup {Their DNS admin must repair the answer.} other {Their mail admin must correct it.}}',
    '{domain} demands encryption, but {mx} breaks that rule. Careful senders do not use it. Their mail admin must correct it.',
    '{domain} demands encryption, but its mail server breaks that rule. Careful senders do not use it. Their mail admin must correct it.',
    'Their mail server breaks their own rule about encryption. Careful senders do not use it. Their mail admin must correct it.',
  ],
  'works-again': [
    '{isWaiting, select, true {Mail to {domain} works now. The mail that waits since {start} goes out by itself: do not send it again.} other {Mail to {domain} works now.}}',
    'Mail to {domain} works now. {was, select, delayed {It was delayed} partly {Only some got through} other {It did not}} from {start} to {end}. Messages that came back with 4.4.7 must be sent again.',
    'Mail to {domain} works now. {was, select, delayed {It was delayed} partly {Only some got through} other {It did not}} when we checked before ({start}). Messages that came back with 4.4.7 must be sent again.',
    'Mail to {domain} works again. Messages that came back with 4.4.7 must be sent again.',
    '{ip} is in order as a sender now. It was not from {start} to {end}. Messages that came back with 4.4.7 must be sent again.',
    '{ip} is in order as a sender again. Messages that came back with 4.4.7 must be sent again.',
    '{sender} is in order as a sender now. It was not from {start} to {end}. Messages that came back with 4.4.7 must be sent again.',
    '{sender} is in order as a sender again. Messages that came back with 4.4.7 must be sent again.',
    'Mail works again. Messages that came back with 4.4.7 must be sent again.',
  ],
  'gave-up-too-soon': [
    '{domain} works again, after at least {outage} away. Our server gives up after {limit}. Raise the give-up time so the next outage does no harm.',
    '{domain} works again. It was away longer than our server tries. Raise the give-up time so the next outage does no harm.',
    'Mail works again. Their outage was longer than our server tries. Raise the give-up time so the next outage does no harm.',
  ],
  'our-port25-closed': [
    'Every destination fails the same way from {ip}: our network does not let mail out on port 25. Our internet provider or firewall must open it.',
    'Every destination fails the same way: our network does not let mail out on port 25. Our internet provider or firewall must open it.',
  ],
  'bounce-hides-cause': [
    '{code} only says that our server stopped trying. The real reason is one line above it: “{reply}”. So {plain}.',
    '{code} only says that our server stopped trying. The real reason is one line above it: “{reply}”.',
    '4.4.7 only says that our server stopped trying. The real reason is one line above it: “{reply}”.',
    '4.4.7 only says that our server stopped trying. The real reason stands beside it.',
  ],
  'other-direction': [
    'This bounce is about mail to us from {them}, not from us. Turn the check around to see our side.',
    'This bounce is about mail to us, not from us. Turn the check around to see our side.',
  ],
  'refused-in-words': [
    `{reason, select, noAnswer {Our server got no answer from {domain}: “{reply}”.} connectionLost {The connection to {domain} broke off: “{reply}”.} dnsFailed {Our server could not look up {domain}: “{reply}”.} domainUnknown {Our server could not find {domain}: “{reply}”.} expired {Our server gave up on {domain}: “{reply}”.} other {{domain} does not take this mail: “{reply}”.}} ${whoActsOnRefusal}`,
    `{reason, select, noAnswer {Our server got no answer from them.} connectionLost {The connection broke off.} dnsFailed {Our server could not look up their domain.} domainUnknown {Our server could not find their domain.} expired {Our server gave up, and does not say why.} other {This mail was not taken.}} ${whoActsOnRefusal}`,
    'This mail was not taken, and the notice does not say why. Look in the log of our server.',
  ],
  'all-works-no-reason': [
    'Everything we can see works, from a checker at {place}. Our server still holds the mail and tries until {giveUp}. There is no need to send it again.',
    '{isDelayed, select, true {Everything we can see works, from a checker at {place}. A mail that still waits goes out by itself.} other {Everything we can see works, from a checker at {place}. We did not find why the earlier mail died. Send a test mail and paste the next bounce here.}}',
    'Everything we can see works. We did not find why the earlier mail died. Send a test mail and paste the next bounce here.',
  ],
  'slow-on-purpose': [
    '{mx} waits {seconds} seconds before it speaks. That is a spam trap and normal. Mail servers wait up to 5 minutes.',
    'Their mail server waits before it speaks. That is a spam trap and normal. Mail servers wait up to 5 minutes.',
  ],
  'checker-blocked': [
    'Our checker can’t use port 25, so we can’t say whether {domain} answers. Names and records look {isFine, select, true {fine} other {not fine}}. Use another checker.',
    'Our checker can’t use port 25, so we can’t say whether {domain} answers. Use another checker.',
    'Our checker can’t use port 25, so we can’t say whether their mail servers answer. Use another checker.',
  ],
  'checker-limited': [
    '{domain} asked our checker to slow down. That is about our checker, not about your mail.',
    'Their mail server asked our checker to slow down. That is about our checker, not about your mail.',
  ],
  'improve-only': [
    '{ip} is in order as a sender. {n, plural, one {# thing is} other {# things are}} worth improving when you have time.',
    '{sender} is in order as a sender. {n, plural, one {# thing is} other {# things are}} worth improving when you have time.',
    'Mail gets through. {n, plural, one {# thing is} other {# things are}} worth improving when you have time.',
    'Mail gets through. Some things are worth improving when you have time.',
  ],
  'all-good': [
    'Mail to {domain} can flow: every step we tested works, from a checker at {place}. It leaves through {through}.',
    'Mail to {domain} can flow: every step we tested works, from a checker at {place}. It likely leaves through {likelyThrough}.',
    'Mail to {domain} can flow: every step we tested works, from a checker at {place}.',
    'Mail to {domain} can flow: every step we tested works.',
    'Mail from {ip} can flow: every step we tested works, from a checker at {place}. It is a server of {through}.',
    'Mail from {ip} can flow: every step we tested works, from a checker at {place}.',
    'Mail from {ip} can flow: every step we tested works.',
    'Mail from {sender} can flow: every step we tested works, from a checker at {place}. It leaves through {through}.',
    'Mail from {sender} can flow: every step we tested works, from a checker at {place}. It likely leaves through {likelyThrough}.',
    'Mail from {sender} can flow: every step we tested works, from a checker at {place}.',
    'Mail from {sender} can flow: every step we tested works.',
    'Mail can flow: every step we tested works.',
  ],
  'not-a-mail-server': [
    'Something answers on port 25 of {mx}, but it is not a mail server. Their mail admin must look.',
    'Something answers on port 25, but it is not a mail server. Their mail admin must look.',
  ],
  'mx-not-public': [
    '{domain} sends its mail to {address}, an address that does not exist on the internet. Their mail admin must correct the record.',
    '{domain} sends its mail to an address that does not exist on the internet. Their mail admin must correct the record.',
    'This domain sends its mail to an address that does not exist on the internet. Their mail admin must correct the record.',
  ],
  'dnssec-broken': [
    'The DNS signatures of {domain} ran out on {expiredOn}, so careful name servers refuse to answer for it. Their DNS admin must sign it anew.',
    'The DNS signatures of {domain} are wrong, so careful name servers refuse to answer for it. Their DNS admin must repair them.',
    'The DNS signatures of this domain are wrong, so careful name servers refuse to answer for it. Their DNS admin must repair them.',
  ],
  'checker-refused': [
    '{domain} refused our checker: “{reply}”. That is about our checker’s address. From your own server the answer may differ.',
    '{domain} refused our checker. That is about our checker’s address. From your own server the answer may differ.',
    'Their mail server refused our checker. That is about our checker’s address. From your own server the answer may differ.',
  ],
  'not-now': [
    '{k} of {n} {isByAddress, select, true {addresses of the mail servers} other {mail servers}} of {domain} {k, plural, one {answers} other {answer}} “not now”: “{reply}”. Mail arrives through the others, sometimes late. If it lasts, their mail admin must look.',
    'The mail servers of {domain} answer “not now”: “{reply}”. Messages wait and are tried again. If it lasts, their mail admin must look.',
    'The mail servers of {domain} answer “not now”. Messages wait and are tried again. If it lasts, their mail admin must look.',
    'Their mail servers answer “not now”. Messages wait and are tried again. If it lasts, their mail admin must look.',
  ],
  'starttls-broken': [
    '{mx} offers encryption and then fails, though {domain} demands it ({rule}). {isEverywhere, select, true {Careful senders wait and then give up.} other {Careful senders use its other servers.}} Their mail admin must repair it.',
    '{mx} offers encryption and then fails. Most senders fall back, some wait. Their mail admin can repair it.',
    'A mail server of {domain} offers encryption and then fails. Most senders fall back, some wait. Their mail admin can repair it.',
    'Their mail server offers encryption and then fails. Most senders fall back, some wait. Their mail admin can repair it.',
  ],
  'port25-intercepted': [
    'Between our checker and the internet something answers in place of mail servers. We can’t say how {domain} behaves.',
    'Between our checker and the internet something answers in place of mail servers. We can’t say how theirs behave.',
  ],
  'cannot-say': [
    'We could not see enough to say whether mail to {domain} can flow. This says nothing about {domain}. Check again, or try from your own mail server.',
    'We could not see enough to say whether {ip} is in order as a sender. This says nothing about it. Check again.',
    'We could not see enough to say whether {sender} is in order as a sender. This says nothing about it. Check again.',
    'We could not see enough to say whether mail can flow. Check again, or try from your own mail server.',
  ],
}
