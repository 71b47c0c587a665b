import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BreakableText } from './breakable-text.tsx'

function markup(text: string): string {
  return renderToStaticMarkup(createElement(BreakableText, null, text))
}

describe('BreakableText', () => {
  it.each([
    ['mx1.fabrikam.example', 'mx1.<wbr/>fabrikam.<wbr/>example'],
    ['192.0.2.10', '192.0.2.10'],
    ['2001:db8::10', '2001:<wbr/>db8::<wbr/>10'],
    ['It works. Wait.', 'It works. Wait.'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/<wbr/>script&gt;'],
  ])('%s', (text, html) => {
    expect(markup(text)).toBe(html)
  })
})
