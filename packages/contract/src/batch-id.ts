import { formatRunId, parseRunId } from './run-id.ts'

/** A batch's UUID as it stands in URLs: like that of a run, with `b_` before it. */
export function formatBatchId(uuid: string): string {
  return `b${formatRunId(uuid).slice(1)}`
}

/** The UUID behind a batch id of a URL, or undefined when the text is none. */
export function parseBatchId(text: string): string | undefined {
  return /^b_/i.test(text) ? parseRunId(`r${text.slice(1)}`) : undefined
}
