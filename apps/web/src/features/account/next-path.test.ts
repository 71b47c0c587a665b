import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path.ts'

describe('nextPath', () => {
  it.each([
    ['', '/'],
    ['?next=%2Fr%2Fr_1', '/r/r_1'],
    ['?next=https%3A%2F%2Fevil.example', '/'],
    ['?next=%2F%2Fevil.example', '/'],
    ['?next=%2F%5Cevil.example', '/'],
    ['?next=javascript%3Aalert(1)', '/'],
  ])('%s leads to %s', (search, path) => {
    expect(nextPath(search)).toBe(path)
  })
})
