import { errorText } from './error-text.ts'
import { explainListenError } from './explain-listen-error.ts'
import { SetupError } from './store/setup-error.ts'

/** What to tell the person at the terminal when `name` could not start: what is wrong and what to do. */
export async function startFailure(name: string, error: unknown): Promise<string> {
  const sentence = isSentence(error) ? error.message : await explainListenError(error)
  return `${name} could not start: ${sentence ?? errorText(error)}`
}

/** Loading local-postgres only to know its class would cost every start with DATABASE_URL. */
function isSentence(error: unknown): error is Error {
  return error instanceof SetupError || (error instanceof Error && error.name === 'LocalPostgresError')
}
