/** Something around us is not as it must be; the message is the whole sentence for the person at the terminal. */
export class SetupError extends Error {
  override name = 'SetupError'
}
