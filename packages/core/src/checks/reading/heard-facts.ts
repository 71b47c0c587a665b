import type { Fact, FactReader } from '../../facts/index.ts'
import { interception } from './interception.ts'

type ConversationFact = 'smtp.greeting' | 'smtp.ehlo' | 'smtp.starttls' | 'smtp.tls' | 'smtp.mail' | 'smtp.rcpt'

/**
 * What mail servers said, one fact for each address. Empty when something else answers in their place: then it was
 * not them.
 */
export function heardFacts<Name extends ConversationFact>(facts: FactReader, name: Name): Fact<Name>[] {
  return interception(facts) ? [] : facts.all(name)
}
