import type { Route } from '@waypost/core/facts'

/**
 * Chooses the one conversation that asks about the exact address: the first route, in the order in which a sender tries
 * them, that came as far. A later one waits until those before it are over, and steps back when one of them asks.
 */
export class RecipientTurn {
  readonly #routes: Route[]
  readonly #decided: Map<Route, PromiseWithResolvers<'asks' | 'passes'>>

  constructor(routes: Route[]) {
    this.#routes = routes
    this.#decided = new Map(routes.map((route) => [route, Promise.withResolvers()]))
  }

  /** Whether this route asks. To be called once its hello was taken. */
  async claim(route: Route): Promise<boolean> {
    for (const earlier of this.#routes.slice(0, this.#routes.indexOf(route))) {
      if ((await this.#decided.get(earlier)?.promise) === 'asks') return false
    }
    this.#decided.get(route)?.resolve('asks')
    return true
  }

  /** The conversation of this route is over. Does nothing for the one that asks. */
  pass(route: Route): void {
    this.#decided.get(route)?.resolve('passes')
  }
}
