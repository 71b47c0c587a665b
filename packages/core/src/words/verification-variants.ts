import type { Verification } from '../verify/verification.ts'
import type { Variants } from './format-words.ts'

const nothingGone: Variants = [
  '{exchange} was asked again, and this fault is gone.',
  'We asked again, and this fault is gone.',
]

/** For each way a second look can end, the sentence in several forms. `whose` are the name servers' holders. */
const variants = {
  fixed: [
    '{whose} {count, plural, =1 {name server} other {# name servers}} and {agreeing} of {total} lookup services agree.',
    ...nothingGone,
  ],
  fixedName: [
    '{whose} {count, plural, =1 {name server} other {# name servers}} and {agreeing} of {total} lookup services answer {name}, and it leads back to {address}.',
    ...nothingGone,
  ],
  remembered: [
    '{remembering} of {total} lookup services still {remembering, plural, =1 {remembers} other {remember}} the old answer, for up to {time}. Mail to servers that use {remembering, plural, =1 {it} other {them}} can still wait.',
    'Some lookup services still remember the old answer. Mail to servers that use them can still wait.',
  ],
  serversDiffer: [
    '{whose} name servers do not agree: some give the new answer, some the old one.',
    'The name servers do not agree: some give the new answer, some the old one.',
  ],
  noLookupService: [
    '{whose} name servers answer well, but none of our {total} lookup services makes an answer of it.',
    'The name servers answer well, but no lookup service makes an answer of it.',
  ],
  mismatch: [
    'The name is there, but it leads to {leadsTo}, not {address}. Change the A record.',
    'The name is there, but it leads to another address. Change the A record.',
  ],
  several: [
    'There are {count} names for this address. Ask for exactly one.',
    'There are several names for this address. Ask for exactly one.',
  ],
  anotherFault: [
    'This fault is gone, but there is another one: {title}.',
    'This fault is gone, but there is another one.',
  ],
  noSuchName: [
    '{whose} name servers still say “no such name”. Last asked {asked}.',
    'There is still no such name. Last asked {asked}.',
    'There is still no such name.',
  ],
  notYet: [
    '{whose} name servers still give the same answer. Last asked {asked}.',
    '{exchange} still does the same. Last asked {asked}.',
    'Nothing has changed. Last asked {asked}.',
    'Nothing has changed.',
  ],
  silent: [
    '{whose} name servers did not answer us. That says nothing about the record. Try again in a minute.',
    'The name servers did not answer us. That says nothing about the record. Try again in a minute.',
  ],
  notOurTurn: [
    'We leave {exchange} alone until {again}. That says nothing about it.',
    'Their mail server could not be asked now. That says nothing about it. Try again in a minute.',
  ],
  notSeen: ['We could not see it this time. That says nothing about them. Try again in a minute.'],
} as const satisfies Record<string, Variants>

/** The sentence that fits what came of asking again. */
export function verificationVariants(verification: Verification): Variants {
  const { state, reason, code, findings, answers, lookupServices } = verification
  switch (state) {
    case 'fixed':
      return code.startsWith('ptr-') ? variants.fixedName : variants.fixed
    case 'remembered':
      return variants.remembered
    case 'partly':
      if (reason === 'servers-differ') return variants.serversDiffer
      if (reason === 'no-lookup-service') return variants.noLookupService
      if (findings[0]?.code === 'ptr-mismatch') return variants.mismatch
      return findings[0]?.code === 'ptr-several' ? variants.several : variants.anotherFault
    case 'not-yet':
      return lookupServices.length > 0 && isDenied(answers[0]) ? variants.noSuchName : variants.notYet
    case 'cannot-check':
      if (reason === 'no-authority') return variants.silent
      return reason === 'not-our-turn' ? variants.notOurTurn : variants.notSeen
  }
}

/** Every form of every sentence, for the test that reads them. */
export const allVerificationVariants: readonly Variants[] = Object.values(variants)

function isDenied(answer: Verification['answers'][number] | undefined): boolean {
  const said = (answer?.authorities ?? []).flatMap(({ observed }) => (observed.ok ? [observed.value.kind] : []))
  return said.length > 0 && said.every((kind) => kind !== 'records')
}
