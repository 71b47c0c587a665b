import type { AnyFact, Fact, FactName } from './fact-table.ts'
import { subjectKey, type Subject } from './subject.ts'

/**
 * Reads facts by name and subject. Where one name was recorded twice for a subject, the later one holds.
 * An absent fact means that nobody looked (yet); it is never a failure.
 */
export class FactReader {
  readonly #byName = new Map<FactName, Map<string, AnyFact>>()

  constructor(facts: Iterable<AnyFact>) {
    for (const fact of facts) {
      const bySubject = this.#byName.get(fact.name) ?? new Map<string, AnyFact>()
      bySubject.set(subjectKey(fact.subject), fact)
      this.#byName.set(fact.name, bySubject)
    }
  }

  /** The fact about exactly this subject, or undefined when nobody looked. */
  one<Name extends FactName>(name: Name, subject: Subject): Fact<Name> | undefined {
    return this.#byName.get(name)?.get(subjectKey(subject)) as Fact<Name> | undefined
  }

  /** All facts of a name in the order in which their subjects first appeared. */
  all<Name extends FactName>(name: Name): Fact<Name>[] {
    return [...(this.#byName.get(name)?.values() ?? [])] as Fact<Name>[]
  }
}
