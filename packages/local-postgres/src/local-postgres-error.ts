export type LocalPostgresErrorCode =
  | 'platform-unknown'
  | 'no-unprivileged-user'
  | 'folder-not-ours'
  | 'folder-of-other-version'
  | 'initdb-failed'
  | 'start-failed'
  | 'stop-failed'

/** Why no Postgres of ours could be had. The message is a sentence for the person at the terminal. */
export class LocalPostgresError extends Error {
  override name = 'LocalPostgresError'
  readonly code: LocalPostgresErrorCode

  constructor(code: LocalPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
