import type { TopicMessages } from '../finding-messages.ts'
import type { spfCodes } from './codes.ts'

const ignored = 'Receivers can’t use such a list. Some ignore it, some put the mail off or refuse it.'
const mailTeamCorrects = [
  "The sender's mail team must correct the list in the DNS of {domain}.",
  "The sender's mail team must correct the list in the DNS.",
] as const
const nobody = ['Nobody needs to act.'] as const

export const spfMessages: TopicMessages<typeof spfCodes> = {
  'spf-missing': {
    title: ['No permission list (SPF) for {domain}', 'No permission list (SPF)'],
    saw: [
      'We asked {domain} which addresses may send in its name. It does not say.',
      'The mail domain does not say which addresses may send in its name.',
    ],
    why: ['Some large receivers refuse mail from domains without such a list, or treat it as spam.'],
    who: [
      "The sender's mail team can add a list in the DNS of {domain}.",
      "The sender's mail team can add a list in the DNS.",
    ],
  },
  'spf-several': {
    title: ['{domain} has {count} permission lists (SPF)', 'More than one permission list (SPF)'],
    saw: [
      '{listDomain} publishes {count} lists, and {domain} uses them. Only one is allowed.',
      '{domain} publishes {count} lists. Only one is allowed.',
      'The mail domain publishes more than one list. Only one is allowed.',
    ],
    why: [ignored],
    who: ["The sender's mail team must join them into one list."],
  },
  'spf-syntax': {
    title: ['Permission list (SPF) of {domain} has a writing error', 'The permission list (SPF) has a writing error'],
    saw: [
      'In the list of {listDomain} we can’t read “{term}” (character {position}): {fault, select, notAscii {it holds a character that is not allowed} tooLong {the list is too long} unknownMechanism {no such word exists} unexpectedText {text stands there that does not belong} badDomain {a domain name must stand there} badAddress {an IP address must stand there} badPrefix {the number behind the slash does not fit} badMacro {the part with the percent sign is wrong} repeatedModifier {it stands there twice} other {it does not follow the rules}}.',
      'We can’t read “{term}” (character {position}): {fault, select, notAscii {it holds a character that is not allowed} tooLong {the list is too long} unknownMechanism {no such word exists} unexpectedText {text stands there that does not belong} badDomain {a domain name must stand there} badAddress {an IP address must stand there} badPrefix {the number behind the slash does not fit} badMacro {the part with the percent sign is wrong} repeatedModifier {it stands there twice} other {it does not follow the rules}}.',
      'A part of the list does not follow the rules: “{term}”.',
      'A part of the list does not follow the rules.',
    ],
    why: ['One error makes the whole list useless. Some receivers then put the mail off or refuse it.'],
    who: mailTeamCorrects,
  },
  'spf-lookup-limit': {
    title: [
      'Permission list (SPF) of {domain} needs too many lookups',
      'The permission list (SPF) needs too many lookups',
    ],
    saw: [
      'The list needs {count} lookups. Ten are allowed, with all that it includes.',
      'The list needs more lookups than the ten that are allowed, with all that it includes.',
    ],
    why: ['Receivers stop at the eleventh lookup. Addresses that stand behind it count as not allowed.'],
    who: ["The sender's mail team must take out what is not used, or write addresses in place of names."],
  },
  'spf-near-lookup-limit': {
    title: [
      'Permission list (SPF) of {domain} is close to the lookup limit',
      'The permission list (SPF) is close to the lookup limit',
    ],
    saw: [
      'The list needs {count} lookups, with all that it includes. Ten are allowed.',
      'The list needs nearly as many lookups as the ten that are allowed.',
    ],
    why: ['When one of the included lists grows, the whole list stops working without a warning.'],
    who: ["The sender's mail team can take out what is not used any more."],
  },
  'spf-void-lookups': {
    title: ['Permission list (SPF) of {domain} names what is gone', 'The permission list (SPF) names what is gone'],
    saw: [
      'The list leads to names that hold nothing: {names}. Two are allowed.',
      'The list leads to more than two names that hold nothing.',
    ],
    why: [ignored],
    who: ["The sender's mail team must take these names out of the list."],
  },
  'spf-loop': {
    title: ['Permission list (SPF) of {domain} leads to itself', 'The permission list (SPF) leads to itself'],
    saw: [
      'In the list of {listDomain}, “{term}” leads back to {target}.',
      'In the list, “{term}” leads back to {target}.',
      'The list includes another list that leads back to it.',
    ],
    why: [ignored],
    who: mailTeamCorrects,
  },
  'spf-include-missing': {
    title: ['Permission list (SPF) of {domain} leads nowhere', 'The permission list (SPF) leads nowhere'],
    saw: [
      'In the list of {listDomain}, “{term}” leads to {target}, and that publishes no list.',
      'In the list, “{term}” leads to {target}, and that publishes no list.',
      'The list includes another list that does not exist.',
    ],
    why: [ignored],
    who: mailTeamCorrects,
  },
  'spf-too-open': {
    title: ['Permission list (SPF) of {domain} lets everybody send', 'The permission list (SPF) lets everybody send'],
    saw: [
      'With “{term}” in the list of {listDomain}, any address may send in the name of {domain}.',
      'With “{term}” in the list, any address may send in the name of {domain}.',
      'The list allows nearly every address of the internet.',
    ],
    why: ['Anybody can send in this name and look genuine. Receivers trust such a list less.'],
    who: mailTeamCorrects,
  },
  'spf-no-verdict': {
    title: ['Permission list (SPF) of {domain} has no end', 'The permission list (SPF) has no end'],
    saw: [
      'The list of {domain} does not say what holds for all other addresses.',
      'The list does not say what holds for all other addresses.',
    ],
    why: ['So it protects against nobody who sends in this name.'],
    who: ["The sender's mail team can end the list with “~all” or “-all”."],
  },
  'spf-ptr-mechanism': {
    title: ['Permission list (SPF) of {domain} uses “ptr”', 'The permission list (SPF) uses “ptr”'],
    saw: [
      'The list of {listDomain}, which {domain} uses, asks for reverse DNS names (“ptr”).',
      'The list of {domain} asks for reverse DNS names (“ptr”).',
      'The list asks for reverse DNS names (“ptr”).',
    ],
    why: ['This is slow, and some receivers pass over it. The standard advises against it.'],
    who: ["The sender's mail team can write the addresses in its place."],
  },
  'spf-lookup-failed': {
    title: ['Permission list (SPF) of {domain} could not be read', 'The permission list (SPF) could not be read'],
    saw: [
      'We asked for {target} and got no usable answer.',
      'We asked for the permission list and got no usable answer.',
    ],
    why: ["So we can't say what receivers see. It says nothing against the sender."],
    who: ['Check again in a few minutes. If it stays, whoever runs the DNS of that name should look.'],
  },
  'spf-sender-fails': {
    title: ['{address} may not send for {domain}', 'The sending address is not on the permission list (SPF)'],
    saw: [
      'The permission list (SPF) of {domain} says no to {address}, by “{term}”.',
      'The permission list (SPF) of {domain} says no to {address}.',
      'The permission list (SPF) says no to the sending address.',
    ],
    why: ['Receivers may refuse this mail, because its own domain tells them to.'],
    who: [
      "The sender's mail team must add {address} to the list.",
      "The sender's mail team must add the address to the list.",
    ],
  },
  'spf-helo-fails': {
    title: ['{address} may not greet as {domain}', 'The greeting name does not allow the sending address'],
    saw: [
      'The server says hello as {domain}. The permission list (SPF) of that name says no to {address}, by “{term}”.',
      'The server says hello as {domain}. The permission list (SPF) of that name says no to {address}.',
      'The permission list (SPF) of the greeting name (HELO) says no to the sending address.',
    ],
    why: ['Some receivers look at the greeting name first, and refuse the mail.'],
    who: [
      "The sender's mail team must add {address} to that list, or take the list away.",
      "The sender's mail team must add the address to that list, or take the list away.",
    ],
  },
  'spf-sender-softfails': {
    title: [
      '{address} is not allowed for {domain} in so many words',
      'The permission list (SPF) does not allow the address',
    ],
    saw: [
      'The permission list (SPF) of {domain} {result, select, softfail {says that {address} probably may not send} other {does not say whether {address} may send}}.',
      'The permission list (SPF) does not allow {address}.',
      'The permission list (SPF) does not allow the sending address.',
    ],
    why: ['Receivers take such mail, but look at it with more doubt. It may land in the spam folder.'],
    who: [
      "The sender's mail team can add {address} to the list.",
      "The sender's mail team can add the address to the list.",
    ],
  },
  'spf-sender-passes': {
    title: ['{address} may send for {domain}', 'The sending address is on the permission list (SPF)'],
    saw: [
      'The permission list (SPF) of {domain} allows {address}, by “{term}”.',
      'The permission list (SPF) of {domain} allows {address}.',
      'The permission list (SPF) allows the sending address.',
    ],
    why: ['Receivers can see that the domain itself allows this server.'],
    who: nobody,
  },
  'spf-readable': {
    title: ['Permission list (SPF) of {domain} can be read', 'The permission list (SPF) can be read'],
    saw: [
      '{domain} publishes one list, which needs {count, plural, one {# lookup} other {# lookups}} of the ten that are allowed.',
      'The mail domain publishes one list that follows the rules.',
    ],
    why: ['Receivers can see who may send in its name.'],
    who: nobody,
  },
}
