import { SetupError } from './store/setup-error.ts'

/** The messages of an error and of what caused it, without a stack. A sentence for people stands for its causes. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof SetupError || error.cause === undefined) return error.message
  return `${error.message}: ${errorText(error.cause)}`
}
