import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { cutTexts, sidewaysScroll, smallTargets, structureOf } from './page-measures.ts'
import { walkByTab } from './walk-by-tab.ts'

const wide = { width: 1280, height: 900 }
const narrow = { width: 380, height: 800 }
/** 1280 px at a zoom of 200 % and of 400 %. */
const zoomed = [640, 320]

/** Where a state exists: a menu of narrow screens is not there on wide ones. */
export type Where = 'everywhere' | 'narrow'

/** Holds a page in the state it is in against every rule that a machine can test, on each width and in each theme. */
export async function inspectPage(page: Page, { title, where }: { title: RegExp; where: Where }): Promise<void> {
  await expect(page).toHaveTitle(title)
  if (where === 'everywhere') {
    await page.setViewportSize(wide)
    await expectStructure(page)
    await expectNoViolations(page)
    expectSound(await walkByTab(page), 'reached by Tab at 1280 px')
    await inTheme(page, 'dark', () => expectNoViolations(page, ['color-contrast']))
  }
  await page.setViewportSize(narrow)
  expectSound(await smallTargets(page), 'targets smaller than 24 px, or actions lower than 44 px')
  expectSound(await sidewaysScroll(page), 'wider than 380 px')
  if (where === 'narrow') expectSound(await walkByTab(page), 'reached by Tab at 380 px')
  await inTheme(page, 'dark', () => expectNoViolations(page))
  await expectNoViolations(page, ['color-contrast'])
  expectSound(await cutTexts(page), 'cut or pushed out by wider text spacing')
  for (const width of zoomed) {
    await page.setViewportSize({ width, height: 640 })
    expectSound(await sidewaysScroll(page), `wider than ${width} px`)
  }
  await page.setViewportSize(wide)
  await expectStill(page)
}

async function expectStructure(page: Page): Promise<void> {
  const { landmarks, levels, polite, alerts, lang } = await structureOf(page)
  expect(landmarks, 'banner, main and contentinfo, once each').toEqual({ banner: 1, main: 1, contentinfo: 1 })
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? 0), `no level skipped in ${levels.join(' ')}`).toBeLessThanOrEqual(1)
  }
  expect(polite).toEqual([{ role: 'status', live: 'polite', atomic: 'true' }])
  expect(alerts).toBe(1)
  expect(lang).toBe('en')
}

/** All rules of axe, best practice included, or those named. */
async function expectNoViolations(page: Page, rules?: string[]): Promise<void> {
  // Our pages have no frames of others: without this each look opens one more page to put their results together.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (
    rules
      ? axe.withRules(rules)
      : axe.options({
          rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
        })
  ).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
  ).toEqual([])
}

async function inTheme(page: Page, colorScheme: 'dark', look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await look()
  await page.emulateMedia({ colorScheme: 'light' })
}

async function expectStill(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await page.emulateMedia({ reducedMotion: null })
}

function expectSound(complaints: string[], what: string): void {
  expect(complaints, what).toEqual([])
}
