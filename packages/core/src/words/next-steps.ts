import type { TemplateSlug, Verdict } from '../verdict/index.ts'
import { formatWords, type Variants } from './format-words.ts'
import { hiddenCause } from './hidden-cause.ts'
import { sayableArgs, type SayTime } from './sayable-args.ts'

const tellTheUser = [
  'Tell the user: the mail waits until {giveUp}, and there is no need to send it again. Important mail can go by phone.',
  'Tell the user: important mail can go by phone or from another account until this is fixed.',
] as const
const tellWaiting = [
  '{isReturned, select, true {Tell the user that this mail came back, and must be sent again when this is over.} other {Tell the user that the mail waits.}}',
  'Tell the user that the mail waits until {giveUp} and is tried again. There is no need to send it again now.',
  'Tell the user that the mail waits and is tried again. There is no need to send it again now.',
] as const
const checkAgain = ['When they say it is done, check again here.'] as const
const askTheirDnsAdmin = [
  'Tell the DNS admin of {domain}, by phone or from another account: mail may not get through.',
  'Tell their DNS admin, by phone or from another account: mail may not get through.',
] as const
const whenTheNameIsThere = [
  '{holder, select, relay {When they say it is done, check again here.} other {Wait until older answers are forgotten, often an hour, then check again here.}}',
  'When the provider says it is done, check again here.',
] as const
const tellWorksAgain = [
  'Tell the person who wrote the mail: {domain} takes mail again. What came back must be sent again.',
  'Tell the person who wrote the mail: it works again. What came back must be sent again.',
] as const
const leavesByItself = ['Mail that still waits leaves by itself at the next try. Do not send it again.'] as const
const readTheNextBounce = ['If it comes back once more, look in the bounce for what their server said.'] as const
const askTheirMailAdmin = [
  'Tell the mail admin of {domain}, by phone or from another account, and name the server {mx}.',
  'Tell the mail admin of {domain}, by phone or from another account.',
  'Tell their mail admin, by phone or from another account.',
] as const

/** Said of a mail that waits; of one that came back there is nothing to tell. */
const tellWaitingOnly = [tellWaiting[1], checkAgain[0]] as const

const isItOnlyThem = [
  '{othersAnswer, select, true {Say too that it is only this recipient: mail servers of others answer from here.} other {Find out whether it is only this recipient: test others too, from the same place.}}',
  'Find out whether it is only this recipient: test others too, from the same place.',
] as const

const steps: Record<TemplateSlug, Variants[]> = {
  'ptr-missing': [
    [
      'Ask our mail team to tell {relay} that their server {ip} has no reverse DNS name (PTR).',
      'Ask our mail team to add the reverse DNS name (PTR) of {ip} in our own zone {ownZone}.',
      'Ask our mail team to add the reverse DNS name (PTR) of {ip} at {cloud}: {portal}.',
      'Ask {provider}, the internet provider that owns {ip}, to add a reverse DNS name (PTR). The contact in the public register is {contact}.',
      'Ask {provider}, the internet provider that owns {ip}, to add a reverse DNS name (PTR): {helo}.',
      'Ask the internet provider that owns {ip} to add a reverse DNS name (PTR): {helo}.',
      'Ask {provider}, the internet provider that owns {ip}, to add a reverse DNS name (PTR): the greeting name (HELO) of our mail server.',
      'Ask the internet provider that owns {ip} to add a reverse DNS name (PTR): the greeting name (HELO) of our mail server.',
      'Ask our internet provider for a reverse DNS name (PTR): the greeting name (HELO) of our mail server.',
    ],
    [
      'Make sure that this name leads back to {ipv6} in our own DNS. Until then our server can send over IPv4 only.',
      'Make sure that this name leads back to {ip} in our own DNS.',
      'Make sure that this name leads back to the address in our own DNS.',
    ],
    tellTheUser,
    whenTheNameIsThere,
  ],
  'ptr-no-way-back': [
    [
      'Change the address record of {ptr} so that it leads to {ip}.',
      'Change the address record of the reverse DNS name so that it leads to {ip}.',
      'Change the address record of the reverse DNS name so that it leads back.',
    ],
    ['Where the name belongs to the provider, ask the provider for a name of ours instead.'],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'ptr-generic': [
    [
      'Ask our mail team to set another reverse DNS name (PTR) of {ip} in our own zone {ownZone}.',
      'Ask our mail team to set another reverse DNS name (PTR) of {ip} at {cloud}: {portal}.',
      'Ask {provider} for another reverse DNS name of {ip}, best the greeting name (HELO) of our mail server.',
      'Ask the internet provider that owns {ip} to change its reverse DNS name to {helo}.',
      'Ask the internet provider that owns {ip} to change its reverse DNS name to the greeting name (HELO) of our mail server.',
      'Ask our internet provider to change the reverse DNS name to the greeting name (HELO) of our mail server.',
    ],
    tellTheUser,
    whenTheNameIsThere,
  ],
  'ptr-zone-broken': [
    [
      'Ask our mail team to repair our own name servers for {ownZone}.',
      'Ask our mail team to tell {relay} that the name servers for {zone} do not answer.',
      'Tell {provider} that their name servers for {zone} do not answer, and ask for a repair.',
      'Tell our internet provider that their name servers for {zone} do not answer, and ask for a repair.',
      'Tell our internet provider that the name servers for our reverse DNS name do not answer, and ask for a repair.',
    ],
    tellTheUser,
    checkAgain,
  ],
  'spf-fails': [
    [
      'Ask our mail team to add {ip} to the permission list (SPF) in the DNS of {sender}.',
      'Ask our mail team to add our sending address to our permission list (SPF).',
    ],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'spf-broken': [
    [
      'Ask our mail team to correct the permission list (SPF) in the DNS of {sender}. The points below say what is wrong.',
      'Ask our mail team to correct our permission list (SPF). The points below say what is wrong.',
    ],
    ['See the result at once with the command “waypost spf”.'],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'helo-bad': [
    [
      'Ask our mail team to set the greeting name (HELO) of our mail server to {suggested}.',
      'Ask our mail team to set the greeting name (HELO) of our mail server to its reverse DNS name (PTR).',
    ],
    ['Make sure that this name leads to the address that sends, and the address back to the name.'],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'dmarc-refuses': [
    [
      'Ask our mail team to add {ip} to our permission list (SPF), or to publish the key of the signature (DKIM).',
      'Ask our mail team to correct our permission list (SPF), or to publish the key of the signature (DKIM).',
    ],
    ['One of the two is enough. Do not weaken the policy (DMARC) for it.'],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'dkim-broken': [
    [
      '{error, select, missing {Ask our mail team to publish the key of the signature (DKIM) of {sender}, or to sign with one that is there.} other {Ask our mail team to correct the key of the signature (DKIM) of {sender}. The points below say what is wrong.}}',
      'Ask our mail team to correct the key of our signature (DKIM). The points below say what is wrong.',
    ],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'dmarc-broken': [
    [
      '{error, select, several {Ask our mail team to leave one policy (DMARC) at _dmarc.{sender} and to remove the others.} other {Ask our mail team to correct the policy (DMARC) at _dmarc.{sender}.}}',
      'Ask our mail team to correct our policy (DMARC). The points below say what is wrong.',
    ],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'sender-domain-fails': [
    [
      'Ask our mail team to renew {sender} or repair its name servers, or to send under another domain.',
      'Ask our mail team to renew our domain or repair its name servers, or to send under another one.',
    ],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  'sender-takes-no-mail': [
    [
      'Ask our mail team to list a mail server (MX) for {sender}, or to send under a domain that takes mail.',
      'Ask our mail team to list a mail server (MX) for our domain, or to send under one that takes mail.',
    ],
    tellTheUser,
    ['Wait until older answers are forgotten, often an hour, then check again here.'],
  ],
  blocklisted: [
    [
      'Ask our mail team to find out what was sent from {ip}: a hijacked account, bulk mail, or an infected computer.',
      'Ask our mail team to find out what was sent: a hijacked account, bulk mail, or an infected computer.',
    ],
    [
      'When the cause is gone, ask {list} to remove the address. Asking before that makes it worse.',
      'When the cause is gone, ask the list to remove the address. Asking before that makes it worse.',
    ],
    tellTheUser,
    ['When the list says it is done, check again here.'],
  ],
  'domain-gone': [
    [
      'Ask the person who wrote the mail whether {suggestion} was meant in place of {domain}.',
      'Ask the person who wrote the mail to check the spelling of {domain}.',
      'Ask the person who wrote the mail to check the spelling of the address.',
    ],
    ['If the spelling is right, reach the recipient by phone or at another address.'],
    ['Trying again does not help as long as the name does not exist.'],
  ],
  'no-mail-here': [
    ['Ask the person who wrote the mail for another address of the recipient.'],
    ['Trying again does not help: this domain takes no mail.'],
  ],
  'mx-name-dead': [
    [
      'Tell the mail admin of {domain} by phone that the name {mx} has no address.',
      'Tell the mail admin of {domain} by phone that the name of their mail server has no address.',
      'Tell their mail admin by phone that the name of their mail server has no address.',
    ],
    tellTheUser,
    checkAgain,
  ],
  'nobody-answers': [
    [
      'Tell the mail admin of {domain}, by phone, that port 25 does not answer.',
      'Tell their mail admin, by phone, that port 25 does not answer.',
    ],
    isItOnlyThem,
    tellWaiting,
    ['Test from your own mail server too: the answer may differ there.'],
    checkAgain,
  ],
  'refused-connection': [
    [
      'Ask the mail admin of {domain}, by phone, why their server says “{reply}”, and whether our address is blocked.',
      'Ask the mail admin of {domain}, by phone, why connections are closed, and whether our address is blocked.',
      'Ask their mail admin, by phone, why connections are closed, and whether our address is blocked.',
    ],
    ['Test from your own mail server too: the answer may differ there.'],
    tellWaiting,
    checkAgain,
  ],
  'some-answer': [
    askTheirMailAdmin,
    ['Tell the user that the mail may arrive late. There is no need to send it again.'],
    checkAgain,
  ],
  'ipv6-dead': [
    [
      'Tell the mail admin of {domain}: repair the IPv6 address {address} of {mx}, or remove its AAAA record.',
      'Tell their mail admin: repair the IPv6 address that does not answer, or remove its AAAA record.',
    ],
    ['Tell the user that the mail may arrive late. There is no need to send it again.'],
    checkAgain,
  ],
  'dns-slow': [askTheirDnsAdmin, tellWaiting, checkAgain],
  greylisting: [
    tellWaiting,
    ['If mail still comes back, our mail team must let our server try again more often, from one address.'],
  ],
  'rate-limited': [
    [
      'Ask our mail team to look for bulk mail of the last days, and to send less at once to {domain}.',
      'Ask our mail team to look for bulk mail of the last days, and to send less at once to them.',
    ],
    tellWaiting,
    ['Check again in an hour.'],
  ],
  'permanently-deferred': [
    [
      'Ask our mail team to write to the postmaster of {domain}, with our address and their reply.',
      'Ask our mail team to write to their postmaster, with our address and their reply.',
    ],
    tellTheUser,
    checkAgain,
  ],
  mailbox: [
    [
      'Ask the person who wrote the mail to check the spelling of {mailAddress}.',
      'Ask the person who wrote the mail to check the spelling of the address.',
    ],
    ['If the spelling is right, reach the recipient by phone or at another address.'],
  ],
  'tls-rule-fails': [
    [
      '{ruleFault, select, lookup {Tell the DNS admin of {domain}, by phone or from another account: the TLSA record of {mx} can’t be looked up.} other {Tell the mail admin of {domain}, by phone or from another account: {mx} breaks their own rule about encryption ({rule}).}}',
      'Tell their mail admin, by phone or from another account: their server breaks their own rule about encryption.',
    ],
    ['Mail from senders that do not look at such rules arrives meanwhile.'],
    tellTheUser,
    checkAgain,
  ],
  'works-again': [tellWorksAgain, leavesByItself, readTheNextBounce],
  'gave-up-too-soon': [
    tellWorksAgain,
    [
      'Ask our mail team to raise the give-up time of our mail server above {outage}.',
      'Ask our mail team to raise the give-up time of our mail server.',
    ],
    leavesByItself,
  ],
  'our-port25-closed': [
    [
      'Ask our firewall admin whether {ip} may connect to the outside on port 25.',
      'Ask our firewall admin whether our mail server may connect to the outside on port 25.',
    ],
    ['If it may, ask our internet provider to open port 25. Many close it until somebody asks.'],
    tellTheUser,
    ['When it is open, check again here.'],
  ],
  'bounce-hides-cause': [
    ['Look in our mail server’s log for what {domain} said.', 'Look in our mail server’s log for what they said.'],
  ],
  'other-direction': [
    ['Turn the check around: {domain} is the recipient there, and {them} sends.', 'Turn the check around.'],
    [
      'Ask {them} to send their bounce to their own mail team as well.',
      'Ask them to send their bounce to their own mail team as well.',
    ],
  ],
  'refused-in-words': [
    [
      '{reason, select, content {Ask the person who wrote the mail to send it without the attachment or link.} tooLarge {Ask the person who wrote the mail to send the attachment another way.} recipientLimit {Ask the person who wrote the mail to send it to fewer people at once.} noMailAccepted {Ask the person who wrote the mail for another address of the recipient.} domainUnknown {Ask the person who wrote the mail to check the spelling of {domain}.} authRequired {Ask our mail team to look at the way out of our mail server: it leads to a server that wants a login.} tlsRequired {Ask our mail team to let our mail server encrypt.} policy {Ask our mail team to write to the postmaster of {domain}, with their reply.} senderAuth {Ask our mail team to look at our permission list (SPF), signature (DKIM) and policy (DMARC).} other {Tell the mail admin of {domain}, by phone or from another account, what the notice says.}}',
      'Look in our mail server’s log for what was said to it.',
    ],
    [
      'Look in our mail server’s log for what it says about {domain}.',
      'Look in our mail server’s log for its last error.',
    ],
    tellWaitingOnly,
  ],
  'all-works-no-reason': [
    [
      'There is nothing to send again: the mail waits until {giveUp} and goes out by itself.',
      'Ask the person who wrote the mail to send it once more.',
    ],
    readTheNextBounce,
  ],
  'slow-on-purpose': [],
  'checker-blocked': [
    ['Ask whoever runs this checker to open port 25 to the internet.'],
    ['Until then, check from a place where port 25 is open, best beside your mail server.'],
  ],
  'checker-limited': [
    ['There is nothing to do for your mail. Check again in 10 minutes or later.'],
    ['If mail came back, look in our mail server’s log for what their server said there.'],
  ],
  'improve-only': [['Read the points below when you have time. None of them stops mail.']],
  'all-good': [['If mail came back before, ask the person who wrote it to send it again.'], readTheNextBounce],
  'not-a-mail-server': [
    [
      'Tell the mail admin of {domain}, by phone, that something else answers on port 25 of {mx}.',
      'Tell their mail admin, by phone, that something else answers on port 25.',
    ],
    tellTheUser,
    checkAgain,
  ],
  'mx-not-public': [
    [
      'Tell the mail admin of {domain}, by phone, that the name {mx} leads to {address}.',
      'Tell their mail admin, by phone, that their mail server’s name leads to an address outside the internet.',
    ],
    tellTheUser,
    checkAgain,
  ],
  'dnssec-broken': [askTheirDnsAdmin, ['Name the cause: the DNSSEC signatures do not fit.'], tellTheUser, checkAgain],
  'checker-refused': [
    ['Test from your own mail server: only its address counts for your mail.'],
    [
      'Look in our mail server’s log for what {domain} answers there.',
      'Look in our mail server’s log for what they answer there.',
    ],
  ],
  'not-now': [
    tellWaiting,
    ['Check again in an hour.'],
    [
      'If it still says “not now” then, tell the mail admin of {domain} by phone.',
      'If it still says “not now” then, tell their mail admin by phone.',
    ],
  ],
  'starttls-broken': [
    [
      'Tell the mail admin of {domain} that {mx} offers encryption (STARTTLS) and then fails.',
      'Tell their mail admin that their mail server offers encryption (STARTTLS) and then fails.',
    ],
    [
      'Mail from senders that do not look at such rules ({rule}) arrives meanwhile. Other mail waits.',
      '{isEverywhere, select, true {Mail that waits is tried again. There is no need to send it again now.} other {Mail gets through meanwhile. There is no need to wait for them.}}',
      'There is no need to send the mail again now.',
    ],
    checkAgain,
  ],
  'port25-intercepted': [
    ['Ask whoever runs this checker to let port 25 through to the internet, with nothing in between.'],
    ['Until then, check from a place where port 25 is open, best beside your mail server.'],
  ],
  'cannot-say': [
    ['Check again, and let the check wait as long as a mail server would.'],
    [
      'Look in our mail server’s log for what it says about {domain}.',
      'Look in our mail server’s log for its last error.',
    ],
  ],
}

/** What to do now, in order, with how to begin on each further cause before people are told; empty when nothing needs doing. */
export function nextSteps({ primary, args, alsoPrimary, remaining = [] }: Verdict, sayTime?: SayTime): string[] {
  const own = stepsOf({ primary: hiddenCause({ primary, args }) ?? primary, args }, sayTime)
  const others = [...(alsoPrimary ? [alsoPrimary] : []), ...remaining].flatMap((cause) =>
    stepsOf(cause, sayTime).slice(0, 1),
  )
  const values = sayableArgs(args, sayTime)
  const talks = [tellTheUser, tellWaiting].map((variants) => formatWords(variants, values))
  const talk = own.findIndex((step) => talks.includes(step))
  const place = talk === -1 ? own.length - 1 : talk
  return [...new Set([...own.slice(0, place), ...others, ...own.slice(place)])]
}

function stepsOf({ primary, args }: Pick<Verdict, 'primary' | 'args'>, sayTime?: SayTime): string[] {
  const values = sayableArgs(args, sayTime)
  return steps[primary].map((variants) => formatWords(variants, values))
}
