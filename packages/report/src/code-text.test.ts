import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CodeText } from './code-text.tsx'

const rendered = (text: string) => renderToStaticMarkup(createElement(CodeText, null, text))

it('links a code, and nothing else', () => {
  expect(rendered('Try again <4.4.7>, not 192.0.2.1')).toBe(
    'Try again &lt;<a href="/help/codes/4.4.7" class="code-link">4.4.7</a>&gt;, not 192.0.2.1',
  )
  expect(rendered('no code')).toBe('no code')
})

it('says who speaks, when that is known', () => {
  const text = createElement(CodeText, { whose: 'google', children: '5.7.1' })
  expect(renderToStaticMarkup(text)).toContain('href="/help/codes/5.7.1?whose=google"')
})
