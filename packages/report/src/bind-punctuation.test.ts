import { explainWords } from '@waypost/core/words'
import { expect, test } from 'vitest'
import { bindPunctuation } from './bind-punctuation.ts'

test.each([
  ['It gives up (4.4.7).', ['It gives up ', '(|4.4.7|).']],
  ['Add a reverse DNS name (PTR): the name.', ['Add a ', '|reverse DNS name (PTR)|:', ' the name.']],
  ['No marks around port 25 here', ['No marks around ', '|port 25|', ' here']],
  ['port 25', ['|port 25|']],
])('%s', (text, bound) => {
  const parts = bindPunctuation(explainWords([text])[0] ?? [])
  const said = parts.map((part) => (part.word ? `${part.before}|${part.text}|${part.after}` : part.text))
  expect(said.filter((part) => part !== '')).toEqual(bound)
})
