import { describe, expect, it } from 'vitest'
import { readVerifyArguments } from './read-verify-arguments.ts'

describe('readVerifyArguments', () => {
  it('reads a finding of a pair', () => {
    const args = [
      'fabrikam.example',
      '--finding',
      'ptr-missing',
      '--from',
      '203.0.113.25',
      '--selector',
      's1',
      '--json',
    ]
    expect(readVerifyArguments(args)).toEqual({
      finding: 'ptr-missing',
      about: undefined,
      runFile: undefined,
      pair: {
        text: 'fabrikam.example',
        from: '203.0.113.25',
        senderDomain: undefined,
        heloName: undefined,
        selectors: ['s1'],
      },
      isJson: true,
    })
  })

  it('reads a finding of a stored run', () => {
    expect(
      readVerifyArguments(['--run', 'run.json', '--finding', 'mx-is-cname', '--about', 'MX1.a.example']),
    ).toMatchObject({
      finding: 'mx-is-cname',
      about: 'mx1.a.example',
      runFile: 'run.json',
      isJson: false,
    })
  })

  it.each([
    ['no finding', ['fabrikam.example'], 'Say which finding to ask again'],
    ['nobody', ['--finding', 'ptr-missing'], 'Give the domain, the address or the run'],
    ['two domains', ['a.example', 'b.example', '--finding', 'mx-null'], 'Give one domain'],
    ['a run and a domain', ['a.example', '--run', 'run.json', '--finding', 'mx-null'], 'not both'],
    ['a choice without a run', ['a.example', '--finding', 'mx-null', '--about', 'mx'], '--about chooses'],
    ['a selector that is none', ['a.example', '--finding', 'dkim-weak', '--selector', 'a b!'], 'is no selector'],
    ['an unknown flag', ['a.example', '--finding', 'mx-null', '--fast'], 'Unknown option'],
  ])('says what to write instead of %s', (_name, args, text) => {
    expect(readVerifyArguments(args)).toContain(text)
  })
})
