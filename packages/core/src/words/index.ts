export { formatWords, placeholdersOf, type Variants } from './format-words.ts'
export { cellText, durationText } from './cell-text.ts'
export { ageText, earlierReason, earlierText, oldestTalkAt } from './earlier-text.ts'
export { failureText } from './failure-text.ts'
export { targetProblemText } from './target-problem-text.ts'
export { transcriptMeaning } from './transcript-meaning.ts'
export {
  actorOfVerdict,
  actorWord,
  confidenceWord,
  deadlineText,
  partnerOf,
  stageWord,
  stateWord,
} from './vocabulary-words.ts'
export { findingWords, type FindingWords } from './finding-words.ts'
export { outcomeWord } from './outcome-word.ts'
export { causeLine, headline, shortCause } from './headline.ts'
export { actingActors, actorsText, remainingCauses } from './other-causes.ts'
export { nextSteps } from './next-steps.ts'
export { effortText, ifNobodyActs } from './outlook.ts'
export { outageText } from './outage-text.ts'
export { sinceText } from './since-text.ts'
export { type SayTime, utcTime } from './sayable-args.ts'
export { reasonSentence, wrongIfSentence } from './sureness-words.ts'
export { ticketSummary, type TicketSummaryInput } from './ticket-summary.ts'
export { spfSentences, spfSyntaxText } from './spf-words.ts'
export { candidateName, candidateReason, headersProblemTexts } from './sender-candidate-text.ts'
export { glossary, glossaryWord, type GlossarySlug, type GlossaryWord } from './glossary.ts'
export { explainWords, type ExplainedPart } from './explain-words.ts'
export { rememberedText, verificationWords, type VerificationWords } from './verification-words.ts'
export { notVerifiableText } from './not-verifiable-text.ts'
export * from './bounce/index.ts'
