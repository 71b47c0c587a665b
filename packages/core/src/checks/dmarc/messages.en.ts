import type { TopicMessages } from '../finding-messages.ts'
import type { dmarcCodes } from './codes.ts'

export const dmarcMessages: TopicMessages<typeof dmarcCodes> = {
  'dmarc-missing': {
    title: ['{domain} has no policy (DMARC)', 'The sender has no policy (DMARC)'],
    saw: [
      'We asked for the policy (DMARC) of {domain} and of the names above it. There is none.',
      'We asked for the policy (DMARC) of the sender. There is none.',
    ],
    why: ['Large providers ask for one from those who send much mail. Without one, others can use the name.'],
    who: ["The sender's mail team can publish a policy (DMARC), first one that only asks for reports."],
  },
  'dmarc-several': {
    title: ['{domain} has {count} policies (DMARC)', 'The sender has several policies (DMARC)'],
    saw: [
      'At _dmarc.{domain} stand {count} policies (DMARC).',
      'More than one policy (DMARC) stands at the sender’s domain.',
    ],
    why: ['Receivers then use none of them.'],
    who: ["The sender's mail team must remove all but one."],
  },
  'dmarc-syntax': {
    title: ['The policy (DMARC) of {domain} has an error', 'The policy (DMARC) has an error'],
    saw: [
      'The text at _dmarc.{domain} does not begin with v=DMARC1 and a semicolon: “{text}”.',
      '{isPolicyMissing, select, true {The policy (DMARC) of {zone} does not say what to do: p= is missing.} other {The policy (DMARC) of {zone} has a part that can’t be read: “{tag}={value}”.}}',
      '{isPolicyMissing, select, true {The policy (DMARC) of {zone} does not say what to do: p= is missing.} other {The policy (DMARC) of {zone} has a part that can’t be read.}}',
      'The policy (DMARC) has a part that can’t be read.',
    ],
    why: [
      '{outcome, select, advice {Receivers leave this part out and use the rest.} other {Receivers ignore it as a whole.}}',
    ],
    who: ["The sender's mail team must correct the record."],
  },
  'dmarc-none': {
    title: ['The policy (DMARC) of {domain} asks for nothing yet', 'The policy (DMARC) asks for nothing yet'],
    saw: [
      '{isTesting, select, true {The policy (DMARC) of {zone} is marked as a test, so it counts as p=none.} other {The policy (DMARC) of {zone} says p=none.}}',
      'The policy (DMARC) says p=none.',
    ],
    why: [
      'Mail in the name of {domain} that fails is delivered all the same.',
      'Mail that fails is delivered all the same.',
    ],
    who: ["When the reports look right, the sender's mail team can ask for more: p=quarantine, then p=reject."],
  },
  'dmarc-fails': {
    title: ['Mail of {domain} fails its own policy (DMARC)', 'The mail fails the sender’s own policy (DMARC)'],
    saw: [
      'The policy (DMARC) of {zone} is {policy}. Neither the permission list (SPF) nor a signature (DKIM) can pass.',
      'Neither the permission list (SPF) nor a signature (DKIM) can pass, and the policy (DMARC) is strict.',
    ],
    why: [
      '{policy, select, quarantine {Receivers are asked to treat this mail as spam.} other {Receivers are asked to refuse this mail.}}',
      'Receivers are asked not to deliver this mail.',
    ],
    who: ["The sender's mail team must correct the permission list or the signature."],
  },
  'dmarc-report-unauthorised': {
    title: ['{reportDomain} did not agree to get reports about {domain}', 'The report address did not agree'],
    saw: [
      'The policy (DMARC) sends reports about {domain} to {reportDomain}. That domain does not say that it takes them.',
      'The policy (DMARC) sends reports to another domain. That domain does not say that it takes them.',
    ],
    why: ['Receivers then send no reports there. Mail is not touched.'],
    who: ["Whoever runs the other domain must publish its consent, or the sender's mail team names another address."],
  },
  'dmarc-lookup-failed': {
    title: ['The policy (DMARC) of {domain} could not be read', 'The policy (DMARC) could not be read'],
    saw: [
      'We asked for the policy (DMARC) of {domain} and got no usable answer.',
      'We asked for the policy (DMARC) of the sender and got no usable answer.',
    ],
    why: ["So we can't say what receivers see. It says nothing against the sender."],
    who: ['Check again in a few minutes.'],
  },
  'dmarc-published': {
    title: ['The policy (DMARC) of {domain} is in force', 'The policy (DMARC) is in force'],
    saw: [
      'The policy (DMARC) of {zone} is {policy}. {isSeenByOlderRules, select, true {Every receiver finds it.} other {Some older receivers do not find it there.}}',
      'The policy (DMARC) of {zone} is {policy}.',
      'The sender has a policy (DMARC).',
    ],
    why: ['Receivers know what to do with mail that others send under this name.'],
    who: ['Nobody needs to act.'],
  },
}
