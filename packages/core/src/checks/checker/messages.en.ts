import type { TopicMessages } from '../finding-messages.ts'
import type { checkerCodes } from './codes.ts'

const notAboutThem = ["So we can't say whether their mail servers answer. It says nothing against them."] as const
const told = [
  '{phase, select, greeting {In its first words} hello {At our hello (HELO)} recipient {When we asked about the exact address} other {When we asked for encryption}}, {exchange} at {address} told our checker: “{reply}”.',
  '{exchange} at {address} told our checker: “{reply}”.',
] as const

export const checkerMessages: TopicMessages<typeof checkerCodes> = {
  'checker-port25-blocked': {
    title: ["Our checker can't use port 25"],
    saw: [
      'Our connection failed. We also got no answer from {controlCount, plural, one {# mail server that is} other {# mail servers that are}} known to work.',
      'Our connection failed. We also got no answer from mail servers that are known to work.',
    ],
    why: notAboutThem,
    who: ['Whoever runs this checker must open port 25, or use another checker.'],
  },
  'checker-port25-intercepted': {
    title: ['Something answers our checker in place of mail servers'],
    saw: [
      '{controls} have nothing to do with each other. On port 25 both answered our checker as {name}.',
      '{controls} have nothing to do with each other. On port 25 both answered our checker in the same way.',
      'On port 25, mail servers that have nothing to do with each other answered our checker in the same way.',
    ],
    why: [
      'A firewall or provider between our checker and the internet speaks for them. It says nothing against anybody.',
    ],
    who: ['Whoever runs this checker must let port 25 through, or use another checker.'],
  },
  'checker-unproven': {
    title: ['Our checker could not prove that port 25 works here'],
    saw: [
      'A connection failed. To blame anybody, we need answers from 2 known good mail servers. We got {answeredCount}.',
      'A connection failed, and too few known good mail servers answered us to blame anybody.',
    ],
    why: notAboutThem,
    who: ['Whoever runs this checker should look at port 25, and name control hosts that answer.'],
  },
  'checker-refused': {
    title: ['{exchange} refused our checker', 'A mail server refused our checker'],
    saw: [...told, 'A mail server refused our checker.'],
    why: ["That is about our checker's address. The sender's own server may get another answer."],
    who: ["Whoever runs this checker should look. A test from the sender's own mail server tells more."],
  },
  'checker-rate-limited': {
    title: ['{exchange} asked our checker to slow down', 'A mail server asked our checker to slow down'],
    saw: [...told, 'A mail server asked our checker to slow down.'],
    why: ['That is about our checker, not about your mail.'],
    who: ['Nobody needs to act. We leave this server alone for 10 minutes. Check again after that.'],
  },
  'checker-held-back': {
    title: ['We leave {exchange} alone for a while', 'We leave a mail server alone for a while'],
    saw: [
      '{because, select, limited {{exchange} asked our checker to slow down. Not a fault. We stopped asking.} refused {{exchange} refused our checker. We stopped asking.} other {{exchange} did not answer our checker twice in a row. We stopped asking.}}',
      'We stopped asking this mail server.',
    ],
    why: ['What you see of it is what it said before. That is about our checker, not about your mail.'],
    who: [
      'Nobody needs to act. Try once more {minutes, plural, one {# minute} other {# minutes}} after this check.',
      'Nobody needs to act. Try once more later.',
    ],
  },
  'checker-opted-out': {
    title: ['We do not knock at {exchange}', 'We do not knock at this mail server'],
    saw: [
      'Whoever runs {exchange} asked our checker not to connect. We keep to that.',
      'Whoever runs this mail server asked our checker not to connect. We keep to that.',
    ],
    why: ["So we can't say whether it answers. It says nothing against it."],
    who: ["Nobody needs to act. A test from the sender's own mail server tells more."],
  },
  'checker-no-turn': {
    title: ['Our turn at {exchange} did not come', 'Our turn at a mail server did not come'],
    saw: [
      'Other checks were talking to {exchange} at {address}. Ours ended before its turn.',
      'Other checks were talking to this mail server. Ours ended before its turn.',
    ],
    why: ['We talk to a server one check at a time, with a pause between. It says nothing against it.'],
    who: ['Nobody needs to act. Check again in a minute.'],
  },
  'checker-no-ipv6': {
    title: ['Our checker has no IPv6'],
    saw: [
      '{count, plural, one {# IPv6 address was} other {# IPv6 addresses were}} not tried: our checker has no way there.',
      'IPv6 addresses were not tried: our checker has no way there.',
    ],
    why: ["So we can't say whether they answer."],
    who: ['Whoever runs this checker can add IPv6, or use another checker.'],
  },
  'checker-own-ptr': {
    title: ['Our checker has no fitting name'],
    saw: [
      "{isNameless, select, true {Our checker's address {sourceAddress} has no reverse DNS name (PTR).} other {Our checker's greeting name (HELO) is {ehloName}. It does not lead to its address {sourceAddress}.}}",
      "Our checker's address has no fitting reverse DNS name (PTR).",
    ],
    why: ['Some servers treat our checker worse than a real mail server.'],
    who: ['Whoever runs this checker can correct its names.'],
  },
  'checker-ready': {
    title: ['Our checker can use port 25'],
    saw: ['Mail servers answer our checker on port 25.'],
    why: ['What we say about their servers rests on it.'],
    who: ['Nobody needs to act.'],
  },
}
