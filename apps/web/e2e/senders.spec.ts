import type { CheckRequest } from '@waypost/contract'
import { expect, forgetSenders, test } from './fixtures.ts'
import { saveSenders } from './states/page-state.ts'

const domain = 'sender-found.test'
const headers = [
  'Received: from mail.sender-found.test (unknown [127.61.2.25]) by mx1.sender-found.example with ESMTPS; today',
  'DKIM-Signature: v=1; d=sender-found.test; s=s1; b=x',
  'From: Jo <jo@sender-found.test>',
].join('\n')

test('who sends: a saved partner, a domain with a choice, the headers of a message', async ({ page }) => {
  const asked: CheckRequest[] = []
  await page.route('**/api/checks', async (route) => {
    asked.push(route.request().postDataJSON())
    await route.fulfill({
      status: 429,
      json: { status: 429, title: '-', type: 'about:blank', code: 'x', detail: 'No.' },
    })
  })
  const start = async (): Promise<CheckRequest | undefined> => {
    const before = asked.length
    await page.getByRole('button', { name: 'Check delivery' }).click()
    await expect.poll(() => asked.length).toBe(before + 1)
    return asked.at(-1)
  }
  await saveSenders(page)
  await page.goto('/')
  await page.getByLabel('Who are they writing to?').fill('all-ok.example')
  await page.getByRole('button', { name: 'Change the sender' }).click()
  await page.getByLabel(/Northgate \(partner\)/).check()
  await expect(page.getByLabel(/Northgate, a partner’s mail server/)).toBeChecked()
  expect((await start())?.sender).toMatch(/^[\da-f-]{36}$/)

  await page.reload()
  await expect(page.getByLabel(/Northgate, a partner’s mail server/)).toBeChecked()
  await page.getByLabel('Someone else, for example a partner').check()
  const theirs = page.getByLabel('Their domain, sending address or server name')
  await theirs.fill(domain)
  const question = page.getByRole('group', { name: `Which address does ${domain} send from?` })
  await expect(question.getByRole('radio', { name: /127\.61\.2\.25 – saved here/ })).toBeChecked()
  await page.getByLabel('Who are they writing to?').fill('all-ok.example')
  expect(await start()).toMatchObject({ from: '127.61.2.25', mailDomain: domain })

  await page.reload()
  await theirs.fill(domain)
  await question.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(question.getByRole('radio', { name: 'I don’t know' })).toBeChecked()
  expect(await start()).toMatchObject({ from: domain, mailDomain: domain })

  await page.reload()
  await page.getByText('Find it in the headers').click()
  await page.getByLabel('Headers of the message').fill(headers)
  await page.getByRole('button', { name: 'Read the headers' }).click()
  await expect(page.getByRole('status')).toHaveText(
    'We read: from sender-found.test, handed over by 127.61.2.25, signed with s1.',
  )
  await expect(question.getByRole('radio', { name: /127\.61\.2\.25/ })).toBeChecked()
  expect(await start()).toMatchObject({ from: '127.61.2.25', mailDomain: domain, selectors: ['s1'] })
})

test('senders are added, changed and removed', async ({ page }) => {
  await forgetSenders(page)
  await page.goto('/settings/senders/new')
  await page.getByLabel('Name', { exact: true }).fill('Northgate')
  await page.getByLabel('It belongs to a partner').check()
  await page.getByLabel('Sending addresses').fill('127.61.2.25, 10.0.0.1')
  await page.getByLabel('Mail domains').fill(domain)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await page.getByLabel('Sending addresses').fill('127.61.2.25\n127.61.3.3')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('heading', { name: 'Northgate (partner)' })).toBeVisible()

  await page.getByRole('link', { name: 'Edit Northgate' }).click()
  await expect(page.getByLabel('Sending addresses')).toHaveValue('127.61.2.25\n127.61.3.3')
  await page.getByRole('button', { name: 'Remove Northgate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Our mail servers', level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: /Northgate/ })).toHaveCount(0)
  await forgetSenders(page)
})
