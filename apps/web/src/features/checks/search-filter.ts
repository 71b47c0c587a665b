import { verdictStates } from '@waypost/core/vocabulary'
import { stateWord } from '@waypost/core/words'

/** What a person looks for. All empty: every check. Days are days of the reader, as date fields give them. */
export interface SearchFilter {
  q: string
  state: string
  who: '' | 'mine'
  since: string
  until: string
}

/** Each state a check can be asked for by, with its word. */
export const stateChoices: readonly (readonly [value: string, word: string])[] = [
  ...verdictStates.map((state) => [state, stateWord(state)] as const),
  ['running', 'Running now'],
  ['stopped', 'Stopped before anything was proven'],
  ['failed', 'Check failed'],
]

/** The filter of a page's address; what it does not know is left out. */
export function readFilter(params: URLSearchParams): SearchFilter {
  const given = (name: string) => params.get(name) ?? ''
  const state = given('state')
  return {
    q: given('q').trim(),
    state: stateChoices.some(([value]) => value === state) ? state : '',
    who: given('who') === 'mine' ? 'mine' : '',
    since: isDay(given('since')) ? given('since') : '',
    until: isDay(given('until')) ? given('until') : '',
  }
}

/** The address's query for a filter: only what was chosen. */
export function filterSearch(filter: SearchFilter): string {
  const chosen = Object.entries(filter).filter(([, value]) => value !== '')
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`
}

/** The filter as the API takes it: whole days of the reader become instants. */
export function apiFilter({ q, state, who, since, until }: SearchFilter): Record<string, string> {
  return {
    ...(q === '' ? {} : { q }),
    ...(state === '' ? {} : { state }),
    ...(who === '' ? {} : { mine: 'true' }),
    ...(since === '' ? {} : { since: startOfDay(since, 0) }),
    ...(until === '' ? {} : { until: startOfDay(until, 1) }),
  }
}

function isDay(text: string): boolean {
  return /^(19[7-9]|[2-8]\d\d)\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** Midnight in the reader's time zone, `daysLater` after this day. */
function startOfDay(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + daysLater).toISOString()
}
