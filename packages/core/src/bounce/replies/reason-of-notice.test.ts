import { expect, it } from 'vitest'
import { readBounce } from '../read-bounce.ts'

const notice = (words: string) => `From: Mail Delivery System <mailer-daemon@adatum.example>
To: ada@adatum.example
Subject: Undelivered Mail Returned to Sender

Your message could not be delivered.

${words}

<lee@fabrikam.example>
`

it.each([
  ['The user(s) account is disabled.', 'mailbox-disabled'],
  ['It was returned by us.', 'unknown'],
])('a notice about one recipient that says “%s” tells %s', async (words, reason) => {
  const result = await readBounce(notice(words))
  expect(result.ok && result.reading.recipients.map((recipient) => recipient.reason)).toEqual([reason])
})
