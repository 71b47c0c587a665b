import { describe, expect, it } from 'vitest'
import { apiFilter, filterSearch, readFilter } from './search-filter.ts'

const read = (search: string) => readFilter(new URLSearchParams(search))

describe('the filter of an address', () => {
  it('is what was chosen', () => {
    const filter = read('q=fabrikam+T-4471&state=blocked&who=mine&since=2026-11-09&until=2026-11-10')
    expect(filter).toEqual({
      q: 'fabrikam T-4471',
      state: 'blocked',
      who: 'mine',
      since: '2026-11-09',
      until: '2026-11-10',
    })
    expect(read(filterSearch(filter).slice(1))).toEqual(filter)
  })

  it.each([
    ['', ''],
    ['q=+++', ''],
    ['state=passwordHash&who=boss&since=yesterday&until=0000-00-00', ''],
    ['since=2026-13-45&until=9999-12-31', ''],
    ['page=7&state=ok', '?state=ok'],
  ])('leaves out what it does not know: %s', (search, kept) => {
    expect(filterSearch(read(search))).toBe(kept)
  })

  it('asks for whole days of the reader', () => {
    const { since = '', until = '', ...rest } = apiFilter(read('since=2026-03-28&until=2026-03-29&who=mine'))
    expect(rest).toEqual({ mine: 'true' })
    expect(new Date(since)).toEqual(new Date(2026, 2, 28))
    expect(new Date(until)).toEqual(new Date(2026, 2, 30))
  })

  it('asks for everything when nothing was chosen', () => {
    expect(apiFilter(read(''))).toEqual({})
  })
})
