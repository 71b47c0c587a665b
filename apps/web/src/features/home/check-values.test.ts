import { describe, expect, it } from 'vitest'
import { isAskable, localProblem, requestOf, type CheckValues } from './check-values.ts'

const values: CheckValues = {
  text: ' fabrikam.example ',
  senderKind: 'ours',
  otherSender: '',
  ticket: ' ',
  isDeep: false,
  askRecipient: false,
}

describe('localProblem', () => {
  it('says what to enter when nothing was', async () => {
    expect(await localProblem('  ')).toBe('Enter a domain, an email address or an IP address')
  })

  it('leaves one short line to the API', async () => {
    expect(await localProblem('fabrikam.example')).toBeUndefined()
    expect(isAskable('fabrikam.example')).toBe(true)
  })

  it('keeps a pasted message on this computer', async () => {
    const bounce = [
      'Reporting-MTA: dns; mail.brightwater.example',
      '',
      'Final-Recipient: rfc822; lee@fabrikam.example',
      'Action: delayed',
      'Status: 4.4.7',
    ].join('\n')
    expect(isAskable(bounce)).toBe(false)
    expect(await localProblem(bounce)).not.toBeUndefined()
  })
})

describe('requestOf', () => {
  it('leaves the sender out when it is our mail server', () => {
    expect(requestOf(values)).toEqual({ text: 'fabrikam.example' })
  })

  it('says that there is no sender', () => {
    expect(requestOf({ ...values, senderKind: 'none' })).toEqual({ text: 'fabrikam.example', from: null })
  })

  it('takes the other sender, the ticket and the wait along', () => {
    expect(
      requestOf({
        ...values,
        senderKind: 'other',
        otherSender: ' 198.51.100.40 ',
        ticket: 'T-4471',
        isDeep: true,
        askRecipient: true,
      }),
    ).toEqual({ text: 'fabrikam.example', from: '198.51.100.40', ticket: 'T-4471', isDeep: true, askRecipient: true })
  })
})
