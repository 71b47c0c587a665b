import { codeSpeakers, type CodeSpeaker } from '@waypost/core/vocabulary'

/** What a person looks for in the list of codes. Empty: everything. */
export interface CodeFilter {
  q: string
  whose: CodeSpeaker | ''
}

/** The filter of a page's address; what it does not know is left out. */
export function readCodeFilter(params: URLSearchParams): CodeFilter {
  const whose = params.get('whose')
  return { q: (params.get('q') ?? '').trim(), whose: codeSpeakers.find((speaker) => speaker === whose) ?? '' }
}

/** The address of the list for a filter: only what was chosen. */
export function codesPath(filter: CodeFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value !== '')
  return `/help/codes${chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`}`
}
