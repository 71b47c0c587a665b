import type { Page } from '@playwright/test'
import { expect, forgetSenders, storyOf, test } from './fixtures.ts'

const box = (page: Page) => page.getByLabel(/^The bounce message, a delay notice/)
const lead = (page: Page) => page.getByRole('region', { name: 'In one sentence' })

async function openReader(page: Page): Promise<void> {
  await page.goto('/bounce')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read a bounce message')
  await page.waitForLoadState('networkidle')
}

/** A report of several recipients, in the fields of RFC 3464. */
function report(recipients: string[], sender: string): string {
  const blocks = recipients.map(
    (address) => `Final-Recipient: rfc822; ${address}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx1.fabrikam.example
Diagnostic-Code: smtp; 550 5.1.1 <${address}>: user unknown
`,
  )
  return `From: MAILER-DAEMON@mail.northgate.example
To: ${sender}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.northgate.example

${blocks.join('\n')}
--b
Content-Type: text/rfc822-headers

From: ${sender}

--b--
`
}

test('P33 the reason behind 4.4.7 leads, and nothing is sent before the button', async ({ page }) => {
  await openReader(page)
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
  await box(page).fill(`Delivery has failed to these recipients or groups:

lee@fabrikam.example
Several attempts to deliver your message were unsuccessful and we stopped trying.

Diagnostic information for administrators:

Generating server: mail.brightwater.example

lee@fabrikam.example
Remote Server returned '550 4.4.7 QUEUE.Expired; message expired'
Remote Server returned '451 4.4.0 Primary target IP address responded with: "550 5.7.1 203.0.113.25 is in an RBL <b>hostile</b>, see http://rbl.example/." Attempted failover to alternate host, but that did not succeed.'
`)
  await expect(lead(page)).toContainText('on a blocklist')
  await expect(lead(page)).toContainText('RBL')
  await page.getByText('Show where each value was found').click()
  await expect(page.getByRole('region', { name: 'The message' }).locator('mark').first()).toBeVisible()
  await page.getByRole('group', { name: 'Go to the words of a value' }).getByRole('button').first().click()
  await expect(page.locator('mark:focus')).toBeVisible()
  await expect(page.locator('main b, main a[href*="rbl.example"]')).toHaveCount(0)
  expect(requests.filter((request) => request !== 'GET /api/status')).toEqual([])
})

test('P34 a delay notice: nothing is lost, until when it is tried, and a reply to copy', async ({ page }) => {
  await openReader(page)
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000 + 60_000).toUTCString()
  await box(page).fill(
    report(['lee@fabrikam.example'], 'priya@northgate.example')
      .replace('Action: failed\nStatus: 5.1.1', 'Action: delayed\nStatus: 4.4.1')
      .replace('Reporting-MTA:', `Arrival-Date: ${hours(-17)}\nReporting-MTA:`)
      .replace(
        /Diagnostic-Code: .*/,
        `Will-Retry-Until: ${hours(31)}\nDiagnostic-Code: smtp; 450 4.7.1 try again later`,
      ),
  )
  await expect(lead(page)).toContainText('Nothing is lost.')
  await expect(lead(page)).toContainText('31 hours left. The message is still queued: do not send it again.')
  await expect(page.getByRole('button', { name: 'Copy reply for the user' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check why it is slow' })).toBeVisible()
})

test('P35 several recipients are chosen from, and a bounce of mail to us can be swapped', async ({ page }) => {
  await openReader(page)
  await box(page).fill(
    report(['lee@fabrikam.example', 'kim@fabrikam.example', 'jo@fabrikam.example'], 'priya@northgate.example'),
  )
  await expect(page.getByText('This bounce names 3 recipients. Choose which one to check.')).toBeVisible()
  await page.getByRole('radio', { name: /kim@fabrikam/ }).check()
  await expect(page.getByLabel('Who were they writing to?')).toHaveValue('kim@fabrikam.example')

  await forgetSenders(page)
  const ours = { name: 'Fabrikam', addresses: ['127.21.4.26'], domains: ['fabrikam.example'], heloName: '' }
  const saved = await page.request.post('/api/senders', { data: { ...ours, delayNoticeHours: 4, giveUpHours: 48 } })
  expect(saved.ok()).toBe(true)
  await openReader(page)
  await box(page).fill(report(['lee@fabrikam.example'], 'priya@northgate.example'))
  await page.getByRole('button', { name: 'Swap sender and recipient' }).click()
  await expect(page.getByLabel('Who were they writing to?')).toHaveValue('lee@fabrikam.example')
  await forgetSenders(page)
})

test('P15 from the home page to the reader, and by its button to a verdict that is sure', async ({ page }) => {
  const { target, from } = await storyOf(page, 'no-ptr')
  await forgetSenders(page)
  await page.goto('/')
  await page.getByLabel('Who are they writing to?').fill(
    report([`lee@${target}`], 'priya@brightwater.example')
      .replace('5.1.1', '4.7.1')
      .replace(/550 5\.1\.1 .*/, `450 4.7.1 Client host rejected: cannot find your reverse hostname, [${from}]`),
  )
  await page.getByRole('button', { name: 'Read the bounce' }).click()
  await expect(page).toHaveURL(/\/bounce$/)
  await expect(lead(page)).toContainText('reverse DNS name (PTR)')
  await page.getByRole('button', { name: 'Check this now' }).click()
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('has no reverse DNS name (PTR)')
  await expect(page.getByText('Our internet provider').first()).toBeVisible()
})
