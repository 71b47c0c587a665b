import type { Route } from '@waypost/core/facts'
import { expect, test } from 'vitest'
import { RecipientTurn } from './recipient-turn.ts'

function route(address: string): Route {
  return { exchange: 'mx.example.com', preference: 10, address, family: 4, addressClass: 'public', isDialled: true }
}

const [first, second, third] = [route('192.0.2.1'), route('192.0.2.2'), route('192.0.2.3')]

test('the first that comes as far asks, however late it comes', async () => {
  const turn = new RecipientTurn([first, second])
  const later = turn.claim(second)
  expect(await turn.claim(first)).toBe(true)
  expect(await later).toBe(false)
})

test('a later one asks when those before it are over', async () => {
  const turn = new RecipientTurn([first, second, third])
  const last = turn.claim(third)
  const middle = turn.claim(second)
  turn.pass(first)
  expect(await middle).toBe(true)
  expect(await last).toBe(false)
})
