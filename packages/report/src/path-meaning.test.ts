import type { DeliveryPath, PathCell, ServerRow } from '@waypost/core/path'
import { describe, expect, it } from 'vitest'
import { pathMeaning, testedAddresses } from './path-meaning.ts'

const good: PathCell = { state: 'good' }
const recipient: PathCell = { state: 'notApplicable' }
const rest = { hello: good, encryption: good, recipient }

function row(address: string, answers: PathCell['state'], isDialled = true): ServerRow {
  const later: PathCell = { state: answers === 'good' ? 'good' : answers === 'waiting' ? 'waiting' : 'notChecked' }
  const cells = answers === 'good' ? { answers: good, greeting: good, ...rest } : undefined
  return {
    exchange: 'mx1.fabrikam.example',
    preference: 10,
    choice: 1,
    address,
    family: 4,
    isDialled,
    cells: cells ?? { answers: { state: answers }, greeting: later, hello: later, encryption: later, recipient },
  }
}

const lookups = { domain: good, nameServers: good, mailServers: good, encryptionRule: recipient }

function path(...servers: ServerRow[]): DeliveryPath {
  return { sender: [], recipient: { ...lookups, servers, routesLeftOutCount: 0 } }
}

describe('pathMeaning', () => {
  it.each<[string, DeliveryPath, string]>([
    ['no servers', path(), ''],
    ['no recipient', { sender: [], recipient: null }, ''],
    ['a row still open', path(row('192.0.2.10', 'good'), row('192.0.2.20', 'waiting')), ''],
    ['all work', path(row('192.0.2.10', 'good')), 'Every step on their side works.'],
    ['the only one stops', path(row('192.0.2.10', 'stops')), 'Mail stops here.'],
    ['all stop', path(row('192.0.2.10', 'stops'), row('192.0.2.20', 'risk')), 'Mail stops on every server.'],
    [
      'the exact address is refused at the one that was asked',
      path(
        { ...row('192.0.2.10', 'good'), cells: { ...row('192.0.2.10', 'good').cells, recipient: { state: 'stops' } } },
        {
          ...row('192.0.2.20', 'good'),
          cells: { ...row('192.0.2.20', 'good').cells, recipient: { state: 'notChecked' } },
        },
      ),
      'Mail for the exact address stops at the last step.',
    ],
    [
      'nothing was seen of the exact address',
      path({
        ...row('192.0.2.10', 'good'),
        cells: { ...row('192.0.2.10', 'good').cells, recipient: { state: 'unknown' } },
      }),
      'Every step on their side works.',
    ],
    [
      'a rule can’t be looked up',
      {
        sender: [],
        recipient: {
          ...lookups,
          encryptionRule: { state: 'risk' },
          servers: [
            {
              ...row('192.0.2.10', 'good'),
              cells: { ...row('192.0.2.10', 'good').cells, encryption: { state: 'risk' } },
            },
          ],
          routesLeftOutCount: 0,
        },
      },
      'Careful senders wait: what they must find about the encryption can’t be looked up.',
    ],
    ['one stops', path(row('192.0.2.10', 'stops'), row('192.0.2.20', 'good')), 'Mail stops at 1 of 2 addresses.'],
    [
      'encryption fails everywhere',
      path({
        ...row('192.0.2.10', 'good'),
        cells: { ...row('192.0.2.10', 'good').cells, encryption: { state: 'risk' } },
      }),
      'Mail gets through, some of it late: the encryption that is offered fails.',
    ],
    [
      'encryption breaks a rule of theirs',
      path({
        ...row('192.0.2.10', 'good'),
        cells: { ...row('192.0.2.10', 'good').cells, encryption: { state: 'stops' } },
      }),
      'Careful senders stop here: the encryption breaks a rule that the domain published.',
    ],
    [
      'encryption breaks a rule of theirs at one of two',
      path(
        {
          ...row('192.0.2.10', 'good'),
          cells: { ...row('192.0.2.10', 'good').cells, encryption: { state: 'stops' } },
        },
        row('192.0.2.20', 'good'),
      ),
      'Careful senders stop at 1 of 2 addresses: the encryption breaks a rule that the domain published.',
    ],
    ['nothing seen', path(row('192.0.2.10', 'unknown')), 'We could not see whether mail gets through here.'],
    ['one unseen', path(row('192.0.2.10', 'good'), row('192.0.2.20', 'unknown')), 'We could not see 1 of 2 addresses.'],
  ])('%s', (_name, given, words) => {
    expect(pathMeaning(given)).toBe(words)
  })
})

describe('testedAddresses', () => {
  it('is silent when all were tested', () => {
    expect(testedAddresses(path(row('192.0.2.10', 'good')))).toBe('')
  })

  it('counts what was left out', () => {
    const given = path(row('192.0.2.10', 'good'), row('192.0.2.20', 'unknown', false))
    expect(testedAddresses(given)).toBe('1 of 2 addresses tested.')
  })
})
