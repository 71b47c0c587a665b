import { ownAddresses } from '../env/own-addresses.ts'
import { readAddresses, readPtr } from './dns-answers.ts'
import { isHostName, notAsked } from './host-name.ts'
import { addressTypeOf, reverseName } from './reverse-name.ts'
import { ask, type StepContext } from './step-context.ts'

/**
 * Records who we are: `checker.identity`, again with the source address when that becomes known, and then, once,
 * what others can look up about it: `checker.ptr` and `checker.ehlo-address` (in the family of the source address).
 * `checker.own-addresses` only when it is asked for.
 */
export class CheckerWatch {
  readonly #context: StepContext
  #isKnown = false

  constructor(context: StepContext) {
    this.#context = context
  }

  /** At the start of a run. */
  async begin(): Promise<void> {
    this.#recordIdentity()
    const { sourceAddress } = this.#context.settings
    if (sourceAddress !== undefined) await this.sawSourceAddress(sourceAddress)
  }

  /** The local address of a connection. Only the first one that others can see counts; behind NAT there is none. */
  async sawSourceAddress(address: string): Promise<void> {
    const { ports, settings, record } = this.#context
    if (this.#isKnown || ports.guard.pass(address) === undefined) return
    this.#isKnown = true
    if (address !== settings.sourceAddress) this.#recordIdentity(address)
    const { ehloName } = settings
    await Promise.all([
      ask({ name: reverseName(address), type: 'PTR' }, this.#context).then((observed) =>
        record('checker.ptr', { kind: 'address', name: address, address }, readPtr(observed)),
      ),
      this.#ehloAddress(ehloName, address).then((observed) =>
        record('checker.ehlo-address', { kind: 'host', name: ehloName }, observed),
      ),
    ])
  }

  async #ehloAddress(ehloName: string, address: string) {
    if (!isHostName(ehloName)) return notAsked
    return readAddresses(await ask({ name: ehloName, type: addressTypeOf(address) }, this.#context))
  }

  /** Where no connection shows our address, those of this machine may be all that is known of it. */
  tellOwnAddresses(): void {
    const { settings, record } = this.#context
    const value = ownAddresses(settings)
    if (value.length === 0) return
    record('checker.own-addresses', { kind: 'checker', name: settings.vantage }, { ok: true, elapsedMs: 0, value })
  }

  #recordIdentity(seenAddress?: string): void {
    const { vantage, ehloName, isEhloNameConfigured, sourceAddress = seenAddress } = this.#context.settings
    const value = { vantage, ehloName, isEhloNameConfigured, ...(sourceAddress !== undefined && { sourceAddress }) }
    this.#context.record('checker.identity', { kind: 'checker', name: vantage }, { ok: true, elapsedMs: 0, value })
  }
}
