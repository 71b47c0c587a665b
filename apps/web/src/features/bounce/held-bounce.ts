import type { BounceInput } from './bounce-input.ts'

let held: BounceInput = { kind: 'text', text: '' }

/** What was pasted or opened, in the memory of this tab only: it comes from the home page, and is there after going back. */
export function heldBounce(): BounceInput {
  return held
}

export function holdBounce(input: BounceInput): void {
  held = input
}
