import { describe, expect, it } from 'vitest'
import { readProblem } from './read-problem.ts'

const problem = { type: 'about:blank', title: 'Unprocessable', status: 422, detail: 'Enter it whole', code: 'no-dot' }

describe('readProblem', () => {
  it('reads a problem with and without a field', () => {
    expect(readProblem(JSON.stringify(problem))).toEqual(problem)
    expect(readProblem(JSON.stringify({ ...problem, field: 'text' }))).toEqual({ ...problem, field: 'text' })
  })

  it.each(['', 'null', '[]', '<html>', '{"status":502}', JSON.stringify({ ...problem, detail: 1 })])(
    'takes %s for none',
    (text) => {
      expect(readProblem(text)).toBeUndefined()
    },
  )
})
