import { expect, it } from 'vitest'
import { readAdminArguments } from './read-admin-arguments.ts'

it.each([
  [['reset-password', 'a@b.example'], { name: 'reset-password', email: 'a@b.example', isTyped: false }],
  [['reset-password', 'a@b.example', '--type'], { name: 'reset-password', email: 'a@b.example', isTyped: true }],
  [['people'], { name: 'people' }],
  [['audit'], { name: 'audit', limit: 20 }],
  [['audit', '--limit', '5'], { name: 'audit', limit: 5 }],
  [
    ['export-scenario', 'https://w.example/r/r_01jdx3q2q8f3tb2kz6m1v4c5d7'],
    { name: 'export-scenario', runId: 'r_01jdx3q2q8f3tb2kz6m1v4c5d7' },
  ],
  [[], { name: 'help' }],
  [['audit', '--help'], { name: 'help' }],
])('%j', (argv, command) => {
  expect(readAdminArguments(argv)).toEqual({ command, isDemo: false })
})

it.each([
  [['reset-password'], /email address of one account/],
  [['reset-password', 'a@b.example', 'c@d.example'], /email address of one account/],
  [['people', 'a@b.example'], /takes nothing after it/],
  [['audit', '--limit', 'many'], /a whole number/],
  [['export-scenario'], /number of one check/],
  [['export-scenario', '17'], /number of one check/],
  [['drop-tables'], /There is no “waypost admin drop-tables”/],
  [['people', '--force'], /Unknown option '--force'/],
])('%j is refused in a sentence', (argv, problem) => {
  expect(readAdminArguments(argv)).toEqual({ problem: expect.stringMatching(problem) })
})
