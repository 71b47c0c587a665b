import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-rules.ts'

const priya = { name: 'Priya Raman', email: 'priya.raman@brightwater.example' }

describe('passwords that are refused', () => {
  it.each(['short', 'elevenchars', 'x'.repeat(201)])('for their length: %s', (password) => {
    expect(passwordProblem(password, priya)).toMatch(/^Enter a password of at (least 12|most 200) characters$/)
  })

  it.each([
    'password1234',
    'Password1234!',
    'P@ssw0rd2026!',
    'Passw0rdPassw0rd',
    'Welcome2026!!',
    'WelcomeWelcome1',
    'Summer-Winter-2025',
    'qwertyuiop[]',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    '123456789012',
    '210987654321',
    'abcdefghijkl',
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'iloveyou123456',
    'Administrator1!',
    'changeme-changeme',
    'MonkeyDragon99',
    '            ',
  ])('as easy to guess: %s', (password) => {
    expect(passwordProblem(password, priya)).toMatch(/harder to guess/)
  })

  it.each(['priya.raman@brightwater.example', 'PriyaRaman1234', 'Brightwater2026!', 'raman-priya-123456'])(
    'as their owner: %s',
    (password) => {
      expect(passwordProblem(password, priya)).toMatch(/not made of your name/)
    },
  )
})

it.each([
  'correct horse battery',
  'tausend gelbe Regenschirme',
  'xk4-Plume_77q',
  'Brightwater likes olives',
  'password but with olives and rain',
  '密码很长但是没有人会猜到它的呢',
  'éàüöß-łąkę12',
])('passwords that are taken: %s', (password) => {
  expect(passwordProblem(password, priya)).toBeUndefined()
})
