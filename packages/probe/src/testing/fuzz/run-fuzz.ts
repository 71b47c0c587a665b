import { mutate } from './mutate.ts'
import { Random } from './random.ts'
import { fuzzTargets } from './fuzz-targets.ts'
import type { FuzzTarget } from './targets.ts'

/** An input that broke what must hold, with what repeats it. */
export class FuzzFailure extends Error {
  override readonly name = 'FuzzFailure'

  constructor(target: FuzzTarget, seed: number, bytes: Uint8Array, cause: unknown) {
    const shown = Buffer.from(bytes.subarray(0, 200)).toString('hex')
    super(`${target.name} with seed ${seed}, ${bytes.length} bytes: ${shown}`, { cause })
  }
}

/** One input for each target, made from the seed alone. */
export async function fuzzOnce(seed: number): Promise<void> {
  for (const target of fuzzTargets) {
    const bytes = mutate(target.corpus, new Random(seed))
    try {
      await target.run(bytes)
    } catch (error) {
      throw new FuzzFailure(target, seed, bytes, error)
    }
  }
}
