/** Recorded things under keys: each is handed out once, in its order; after the last one the last again. */
export class TakeInTurn<Thing> {
  readonly #things: Map<string, Thing[]>

  constructor(things: readonly Thing[], keyOf: (thing: Thing) => string) {
    this.#things = Map.groupBy(things, keyOf)
  }

  /** undefined when there never was one. */
  take(key: string): Thing | undefined {
    const [next, ...rest] = this.#things.get(key) ?? []
    if (rest.length > 0) this.#things.set(key, rest)
    return next
  }
}
