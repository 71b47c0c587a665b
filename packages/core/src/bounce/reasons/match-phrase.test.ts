import { describe, expect, it } from 'vitest'
import { foldReply } from './fold-reply.ts'
import { indexPhrases, matchPhrase } from './match-phrase.ts'
import { splitWords } from './split-words.ts'

function finds(pattern: string, text: string): boolean {
  return matchPhrase(splitWords(foldReply(text)), indexPhrases([{ pattern }])) !== undefined
}

describe('a phrase', () => {
  it.each([
    ['user unknown', '550 5.1.1 USER  Unknown', true],
    ['user unknown', 'superuser unknown', false],
    ['user unknown', 'user unknowns', false],
    ['mailbox {is |}full', 'mailbox full', true],
    ['mailbox {is |}full', 'Mailbox is full.', true],
    ['{no|not a} {valid |}user', 'not a user', true],
    ['relay {denied|}', 'no relay', true],
    ['user … unknown', `user ${'x '.repeat(39)}unknown`, true],
    ['user … unknown', `user ${'x '.repeat(60)}unknown`, false],
    ['does not exist', 'it doesn’t exist', true],
    ['over quota', 'mailbox over-quota', true],
    ['that prevents more', '550-5.2.1 at a rate that 550-5.2.1 prevents more', true],
    ['boite pleine', 'Boîte pleine', true],
    ['不存在', '550 用户不存在', true],
    ['> not found', '<lee@fabrikam.example> not found', true],
  ])('%s in “%s”: %s', (pattern, text, isFound) => {
    expect(finds(pattern, text)).toBe(isFound)
  })

  it('yields to the row that was given before it', () => {
    const rows = [{ pattern: 'second' }, { pattern: 'first' }]
    expect(matchPhrase(splitWords('first second'), indexPhrases(rows))).toBe(rows[0])
  })
})

it('looks at little more when the text is twice as long', () => {
  const looked = (times: number) => {
    let count = 0
    const words = splitWords('connection to user mail message '.repeat(times))
    const counting = {
      ...words,
      get text() {
        count += 1
        return words.text
      },
    }
    matchPhrase(
      counting,
      indexPhrases([{ pattern: '{connection|user|mail} … to … refused' }, { pattern: 'user … unknown' }]),
    )
    return count
  }
  expect(looked(40)).toBeLessThanOrEqual(2.1 * looked(20))
})
