/** A sentence from its richest form to one without placeholders, in ICU MessageFormat. */
type Variants = readonly [string, ...string[]]

/**
 * The words of one code. `outcome` may be used like an argument, for codes whose single findings weigh less.
 * saw, why and who together stay within 60 words, each sentence within 25.
 */
export interface FindingMessages {
  title: Variants
  /** What we saw. */
  saw: Variants
  /** Why it matters for this mail. */
  why: Variants
  /** Who does what. */
  who: Variants
}

/** The words of one topic: every code of it, and no other. */
export type TopicMessages<Codes> = Record<keyof Codes & string, FindingMessages>
