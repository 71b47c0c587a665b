import type { Page } from '@playwright/test'

export interface Structure {
  landmarks: Record<'banner' | 'main' | 'contentinfo', number>
  /** Levels of the visible headings, in reading order. */
  levels: number[]
  polite: { role: string | null; live: string | null; atomic: string | null }[]
  alerts: number
  lang: string
}

/** What a screen reader finds its way by. */
export async function structureOf(page: Page): Promise<Structure> {
  return page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
      (heading) => heading.checkVisibility() && heading.closest('dialog') === null,
    )
    return {
      landmarks: { banner: count('body header'), main: count('main'), contentinfo: count('body footer') },
      levels: headings.map(({ tagName }) => Number(tagName.slice(1))),
      polite: [...document.querySelectorAll('[role=status], [role=log], [aria-live=polite]')].map((region) => ({
        role: region.getAttribute('role'),
        live: region.getAttribute('aria-live'),
        atomic: region.getAttribute('aria-atomic'),
      })),
      alerts: count('[role=alert], [aria-live=assertive]'),
      lang: document.documentElement.lang,
    }
  })
}

/** The page scrolls in one direction; what must scroll sideways does so within a region of its own. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 5)
  })
}

/** Controls too small to hit: below 24 × 24, or a button with words below 44 px. A link within a sentence may be. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isWithinSentence = (control: Element) =>
      getComputedStyle(control).display === 'inline' &&
      (control.parentElement?.textContent ?? '').trim() !== (control.textContent ?? '').trim()
    return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
      .filter((control) => control.checkVisibility() && !isWithinSentence(control))
      .flatMap((control) => {
        const target = control.matches('[type=radio], [type=checkbox]')
          ? (control.closest('label') ?? control)
          : control
        const { width, height } = target.getBoundingClientRect()
        const least = control.matches('.button') ? 44 : 24
        // Half a pixel is lost when the browser rounds.
        return width >= least - 0.5 && height >= least - 0.5
          ? []
          : [`${Math.round(width)} × ${Math.round(height)}: ${control.outerHTML.slice(0, 120)}`]
      })
  })
}

/** With the text spacing of WCAG 1.4.12: what does not fit its box any more. */
export async function cutTexts(page: Page): Promise<string[]> {
  const cut = await page.evaluate(() => {
    // A sheet made by script is no inline style: the policy of our pages allows it.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
    return [...document.querySelectorAll('main *, header *, footer *, dialog *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        return (
          element instanceof HTMLElement &&
          element.checkVisibility() &&
          !element.matches('.visually-hidden, progress, input, textarea, select') &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        )
      })
      .map((element) => element.outerHTML.slice(0, 120))
  })
  const wide = await sidewaysScroll(page)
  await page.evaluate(() => void document.adoptedStyleSheets.pop())
  return [...cut, ...wide]
}
