import type { TopicMessages } from '../finding-messages.ts'
import type { mtaStsCodes } from './codes.ts'

const asIfNone = ['Senders go on as if there were no rule, so mail arrives. The rule protects nobody.'] as const
const correct = ['Their mail admin ({domain}) can correct it.', 'Their mail admin can correct it.'] as const
/** While the rule is only tried out, the finding weighs less than usual. */
const whenBroken = [
  '{outcome, select, stops {Senders that honour the rule do not use this server. Without another one, mail waits and then comes back.} other {The rule is only tried out, so mail arrives. When it is enforced, careful senders will not use this server.}}',
  'Senders that honour the rule do not use this server.',
] as const
const mustCorrect = [
  'Their mail admin ({domain}) must correct the server or the rule.',
  'Their mail admin must correct the server or the rule.',
] as const

export const mtaStsMessages: TopicMessages<typeof mtaStsCodes> = {
  'mta-sts-missing': {
    title: ['{domain} has no rule about encryption (MTA-STS)', 'There is no rule about encryption (MTA-STS)'],
    saw: ['There is no record at _mta-sts.{domain}.', 'There is no MTA-STS record.'],
    why: ['Most domains have none. Mail does not need one.'],
    who: ['Nobody needs to act.'],
  },
  'mta-sts-off': {
    title: [
      '{domain} has switched its rule about encryption off',
      'The rule about encryption (MTA-STS) is switched off',
    ],
    saw: ['The policy of {domain} (MTA-STS) says “mode: none”.', 'Their policy (MTA-STS) says “mode: none”.'],
    why: ['Senders go on as if there were no rule.'],
    who: ['Nobody needs to act.'],
  },
  'mta-sts-syntax': {
    title: ['The rule of {domain} about encryption can’t be read', 'A rule about encryption (MTA-STS) can’t be read'],
    saw: [
      '{part, select, several {There are several MTA-STS records at _mta-sts.{domain}, where one must stand.} malformed {The record at _mta-sts.{domain} is not one that senders can read.} size {The policy file of {domain} (MTA-STS) is longer than 64 kB.} packed {The policy file of {domain} (MTA-STS) comes packed, though we asked for it plain.} mediaType {The policy file of {domain} (MTA-STS) is not sent as plain text.} line {The policy file of {domain} (MTA-STS) has a line that says nothing to senders.} version {The policy file of {domain} (MTA-STS) lacks the line “version: STSv1”.} mode {The policy file of {domain} (MTA-STS) does not say enforce, testing or none.} mx {The policy file of {domain} (MTA-STS) does not name mail servers as it must.} maxAge {The policy file of {domain} (MTA-STS) does not say how long it holds.} other {The MTA-STS rule of {domain} is not as it must be.}}',
      'The MTA-STS rule of {domain} is not as it must be.',
      'Their MTA-STS rule is not as it must be.',
    ],
    why: asIfNone,
    who: correct,
  },
  'mta-sts-unreachable': {
    title: [
      '{cause, select, lookup {We could not ask whether {domain} has a rule about encryption} other {We could not fetch the rule of {domain} about encryption}}',
      'We could not fetch the rule of {domain} about encryption',
      'We could not fetch their rule about encryption',
    ],
    saw: [
      '{cause, select, lookup {The question for the record at _mta-sts.{domain} (MTA-STS) was not answered.} noAddress {{domain} announces a policy (MTA-STS), but the name mta-sts.{domain} has no address.} notPublic {{domain} announces a policy (MTA-STS), but mta-sts.{domain} leads to an address that is not on the internet.} refused {{domain} announces a policy (MTA-STS), but mta-sts.{domain} refuses web connections.} encryption {{domain} announces a policy (MTA-STS), but encryption with mta-sts.{domain} failed.} nonsense {{domain} announces a policy (MTA-STS), but mta-sts.{domain} answers in a way that makes no sense.} other {{domain} announces a policy (MTA-STS), but we got no answer from mta-sts.{domain}.}}',
      '{domain} announces a policy (MTA-STS), but it could not be fetched.',
      'They announce a policy (MTA-STS), but it could not be fetched.',
    ],
    why: [
      '{outcome, select, unknown {This may be about our checker. Senders that can’t fetch it go on without, so mail arrives.} other {Senders go on without it, except those that remember it from earlier.}}',
      'Senders go on without it, except those that remember it from earlier.',
    ],
    who: [
      'Their mail admin ({domain}) can look at the web server mta-sts.{domain}.',
      'Their mail admin can look at the web server of the policy.',
    ],
  },
  'mta-sts-certificate': {
    title: [
      'The web server of {domain}’s rule has a bad certificate',
      'The web server of their rule has a bad certificate',
    ],
    saw: [
      '{fault, select, expired {The certificate of the web server mta-sts.{domain} has expired, so the policy (MTA-STS) was not taken.} name {The certificate of the web server mta-sts.{domain} is for another name, so the policy (MTA-STS) was not taken.} other {The certificate of the web server mta-sts.{domain} leads to no authority we know, so the policy (MTA-STS) was not taken.}}',
      'The certificate of the web server mta-sts.{domain} is not good, so the policy (MTA-STS) was not taken.',
      'The certificate of their web server is not good, so the policy (MTA-STS) was not taken.',
    ],
    why: ['Senders go on without it, except those that remember it from earlier.'],
    who: correct,
  },
  'mta-sts-not-found': {
    title: ['The rule of {domain} about encryption is not there', 'A rule about encryption (MTA-STS) is not there'],
    saw: [
      '{domain} announces a policy (MTA-STS), but the web server mta-sts.{domain} answers {statusCode} in place of the file.',
      '{domain} announces a policy (MTA-STS), but its web server does not have the file.',
      'They announce a policy (MTA-STS), but their web server does not have the file.',
    ],
    why: asIfNone,
    who: [
      'Their mail admin ({domain}) can put the file there, without a redirect, or remove the record.',
      'Their mail admin can put the file there, without a redirect, or remove the record.',
    ],
  },
  'mta-sts-mx-mismatch': {
    title: ['The rule of {domain} does not name {exchange}', 'A rule (MTA-STS) does not name a mail server'],
    saw: [
      'The MX record of {domain} names {exchange}. The policy (MTA-STS) names {names}.',
      'The policy (MTA-STS) does not name the mail server {exchange}.',
      'The policy (MTA-STS) does not name a mail server that the MX record names.',
    ],
    why: whenBroken,
    who: [
      'Their mail admin ({domain}) must make the policy and the MX record agree.',
      'Their mail admin must make the policy and the MX record agree.',
    ],
  },
  'mta-sts-mx-certificate': {
    title: [
      'The certificate of {exchange} breaks the rule of {domain}',
      'The certificate of a mail server breaks their own rule',
    ],
    saw: [
      '{fault, select, expired {{domain} demands a good certificate (MTA-STS). That of {exchange} at {address} was good until {validToOn}.} notYetValid {{domain} demands a good certificate (MTA-STS). That of {exchange} at {address} is good from {validFromOn} on.} otherName {{domain} demands a good certificate (MTA-STS). {exchange} at {address} shows one for {names}.} selfSigned {{domain} demands a good certificate (MTA-STS). Nobody but {exchange} itself signed the one it shows at {address}.} unreadable {{domain} demands a good certificate (MTA-STS). The one of {exchange} at {address} can’t be read.} other {{domain} demands a good certificate (MTA-STS). The one that {exchange} shows at {address} leads to no authority we know.}}',
      '{domain} demands a good certificate (MTA-STS). The one that {exchange} shows is not.',
      'They demand a good certificate (MTA-STS). The one that a mail server shows is not.',
    ],
    why: whenBroken,
    who: mustCorrect,
  },
  'mta-sts-mx-without-starttls': {
    title: [
      '{exchange} does not encrypt, though {domain} demands it',
      'A mail server does not encrypt, though their rule demands it',
    ],
    saw: [
      '{domain} demands encryption (MTA-STS). {how, select, notOffered {{exchange} at {address} offers none.} refused {{exchange} at {address} offers it and then refuses.} other {{exchange} at {address} offers it, and it fails.}}',
      '{domain} demands encryption (MTA-STS). Its server {exchange} does not encrypt.',
      'They demand encryption (MTA-STS). One of their servers does not encrypt.',
    ],
    why: whenBroken,
    who: mustCorrect,
  },
  'mta-sts-fits': {
    title: ['The rule of {domain} about encryption is kept', 'Their rule about encryption (MTA-STS) is kept'],
    saw: [
      'The policy (MTA-STS, {mode}) names every mail server. Each one we saw encrypts and shows a good certificate.',
      'The policy (MTA-STS) names every mail server. Each one we saw encrypts and shows a good certificate.',
    ],
    why: ['Nobody on the way can take their place.'],
    who: ['Nobody needs to act.'],
  },
}
