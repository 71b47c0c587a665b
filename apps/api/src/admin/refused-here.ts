/** What was asked for on the command line cannot be done; the message says what to do instead. */
export class RefusedHere extends Error {
  override name = 'RefusedHere'
}
