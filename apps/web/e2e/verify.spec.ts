import { startLab } from '@waypost/lab'
import { scenarios } from '@waypost/lab/scenarios'
import { expect, makeFirstAccount, startCheck, test } from './fixtures.ts'
import { startWaypost } from './waypost.ts'

test('P25 one finding asked again: fixed at the provider, while one lookup service still remembers', async ({
  browser,
}) => {
  const story = scenarios.find(({ name }) => name === 'ptr-comes-later')
  const lab = await startLab({ scenarios: story ? [story] : [] })
  const waypost = await startWaypost(lab.environment)
  const context = await browser.newContext({ baseURL: waypost.url, storageState: { cookies: [], origins: [] } })
  try {
    await makeFirstAccount(context.request, waypost)
    const page = await context.newPage()
    await page.setViewportSize({ width: 380, height: 800 })
    await startCheck(page, 'ptr-comes-later.example', '127.63.1.25')
    await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
    const finding = page.locator('[data-finding^="ptr-missing~"]')
    await finding.locator('[data-verify]').waitFor({ state: 'attached' })
    await finding.locator('summary').first().focus()
    await page.keyboard.press('v')
    const result = finding.locator('[data-verified]')
    await expect(result).toHaveText(/^✕ Not there yet\. The provider’s name servers still say “no such name”\./)
    await expect(page.getByRole('status')).toContainText('Not there yet.')

    for (const zone of story?.verify?.at(-1)?.zones ?? []) lab.publish(zone)
    const asked = lab.dnsLog().length
    await finding.getByRole('button', { name: 'Check this one thing again' }).click()
    await expect(result).toHaveText(
      /^✓ Fixed at the provider\. 1 of 2 lookup services still remembers the old answer, for up to \d+ minutes\./,
    )
    const types = lab
      .dnsLog()
      .slice(asked)
      .map((line) => line.split(' ', 1)[0])
    expect(types.filter((type) => type === 'MX' || type === 'TXT')).toEqual([])
    await expect(finding).toContainText(/Check again in \d+ minutes, at \d\d:\d\d/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)

    await page.reload()
    await expect(result).toHaveAttribute('data-verified', 'remembered')
    await finding.getByText('Asked before (1)').click()
    await expect(finding.getByRole('listitem')).toContainText('Not there yet')
  } finally {
    await context.close()
    await waypost.stop()
    await lab.stop()
  }
})
