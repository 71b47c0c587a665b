import { maxPasswordLength, minPasswordLength } from '@waypost/contract'
import { commonWords } from './common-words.ts'

/** What a password must not be made of, beside the usual words. */
export interface PasswordOwner {
  name: string
  email: string
}

/**
 * Why this may not be a password, as a sentence that says what to enter instead; undefined when it may. Long enough,
 * and more than usual words, names, years, repetitions and rows of keys: what is left without them counts.
 * Source: OWASP ASVS 5.0 §6.2.1, §6.2.4, §6.2.11.
 */
export function passwordProblem(password: string, owner: PasswordOwner): string | undefined {
  const length = [...password.normalize('NFKC')].length
  if (length < minPasswordLength) return `Enter a password of at least ${minPasswordLength} characters`
  if (length > maxPasswordLength) return `Enter a password of at most ${maxPasswordLength} characters`
  if (strengthOf(password, commonWords) < minStrength) {
    return 'Enter a password that is harder to guess. This one is made of common words, numbers in a row or repetitions'
  }
  if (strengthOf(password, [...commonWords, ...wordsOf(owner)]) < minStrength) {
    return 'Enter a password that is not made of your name, your email address or your company’s name'
  }
  return undefined
}

/** Characters that must be left when all that is easy to guess is taken out. */
const minStrength = 6

function wordsOf({ name, email }: PasswordOwner): string[] {
  return `${name} ${email}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3)
}

function strengthOf(password: string, words: readonly string[]): number {
  const plain = password.normalize('NFKC').toLowerCase()
  return Math.min(leftOf(plain, words), leftOf(withLettersForSigns(plain), words))
}

/** How many different characters are left without words, rows of keys, years and repetitions. */
function leftOf(text: string, words: readonly string[]): number {
  let rest = text
  for (const word of [...words].sort((one, other) => other.length - one.length)) rest = rest.replaceAll(word, ' ')
  rest = rest.replaceAll(/(?:19|20)\d\d/g, ' ')
  rest = withoutRows(rest)
  return new Set(rest.replaceAll(/\s/g, '')).size
}

const signs: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
}

/** `p@ssw0rd` as `password`. */
function withLettersForSigns(text: string): string {
  return [...text].map((character) => signs[character] ?? character).join('')
}

/** Rows of keys and of the alphabet; three neighbours or more are a row, forwards and backwards. */
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  'qwertzuiopü',
  'azertyuiop',
  'asdfghjkl;',
  'zxcvbnm,./',
  'yxcvbnm,.-',
  '!"#$%&/()=',
  '!@#$%^&*()',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6',
].flatMap((row) => [row, [...row].reverse().join('')])

function withoutRows(text: string): string {
  const characters = [...text]
  let kept = ''
  for (let start = 0; start < characters.length;) {
    let length = 1
    while (isRow(characters.slice(start, start + length + 1)) && start + length < characters.length) length++
    if (length < 3) kept += characters[start]
    start += length < 3 ? 1 : length
  }
  return kept
}

function isRow(characters: string[]): boolean {
  const text = characters.join('')
  return rows.some((row) => row.includes(text)) || new Set(characters).size === 1
}
