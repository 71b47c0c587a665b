/** Counts what passed and failed over all parts of a test run. */
export class Tally {
  #passed = 0
  #failed = 0
  #skipped = 0

  /** @param {{passed?: number, failed?: number, skipped?: number}} counts */
  add({ passed = 0, failed = 0, skipped = 0 }) {
    this.#passed += passed
    this.#failed += failed
    this.#skipped += skipped
  }

  /** A part that could not run at all counts as one failure, said in a sentence. @param {string} sentence */
  addFailure(sentence) {
    console.log(`FAILED: ${sentence}`)
    this.#failed += 1
  }

  /** The last line that a test run prints; nothing that passed is a failure too. @returns {never} */
  printAndExit() {
    const skipped = this.#skipped === 0 ? '' : `, ${this.#skipped} skipped`
    console.log(`${this.#passed} passed, ${this.#failed} failed${skipped}`)
    process.exit(this.#failed === 0 && this.#passed > 0 ? 0 : 1)
  }
}
