import { describe, expect, it } from 'vitest'
import { isAskable, localProblem, requestOf, type CheckValues } from './check-values.ts'

const values: CheckValues = {
  text: ' fabrikam.example ',
  senderKind: 'saved',
  senderId: '01997b00-0000-7000-8000-000000000001',
  otherSender: '',
  otherDomain: '',
  otherSelectors: [],
  answer: '',
  rangeAddress: '',
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
  it('names the saved sender that was chosen', () => {
    expect(requestOf(values)).toEqual({ text: 'fabrikam.example', sender: values.senderId })
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

  const domain = 'northgate.example'
  const theirs = { ...values, senderKind: 'other', otherSender: domain, otherDomain: domain } as const
  const named = { text: 'fabrikam.example', mailDomain: domain }
  it.each<[string, Partial<CheckValues>, object]>([
    ['the address that was chosen for a domain', { answer: '198.51.100.40' }, { ...named, from: '198.51.100.40' }],
    ['an address of IPv6', { answer: '2001:db8::40' }, { ...named, from: '2001:db8::40' }],
    [
      'the address within a network',
      { answer: '198.51.100.0/28', rangeAddress: ' 198.51.100.7 ' },
      { ...named, from: '198.51.100.7' },
    ],
    ['the domain alone when a provider sends', { answer: 'Microsoft 365' }, { ...named, from: domain }],
    ['the domain alone when nobody knows', { answer: '' }, { ...named, from: domain }],
    ['the selectors of pasted headers', { otherSelectors: ['s1'] }, { ...named, from: domain, selectors: ['s1'] }],
    ['a server by its name', { otherDomain: '', answer: '198.51.100.40' }, { text: 'fabrikam.example', from: domain }],
  ])('of somebody else names %s', (_name, changes, expected) => {
    expect(requestOf({ ...theirs, ...changes })).toEqual(expected)
  })
})
