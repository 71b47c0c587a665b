import { expect, test } from 'vitest'
import type { BounceEvidence } from '../facts/index.ts'
import { whoWrote, type OwnSender } from './who-wrote.ts'

const ours: OwnSender[] = [
  {
    domains: ['brightwater.example', 'brightwater.test'],
    addresses: ['203.0.113.25', 'out.relay.example'],
    heloName: 'mail.brightwater.example',
  },
]
const lee: Partial<BounceEvidence> = { recipient: 'lee@fabrikam.example' }
const toUs: Partial<BounceEvidence> = { recipient: 'priya@brightwater.example' }

test.each<[string, Partial<BounceEvidence>, string]>([
  ['our server by its domain', { ...lee, reportingMta: 'mail.brightwater.example' }, 'ours from-us'],
  ['our server by the name it is saved with', { ...lee, reportingMta: 'Out.Relay.example' }, 'ours from-us'],
  ['our server by its address', { ...lee, reportingMta: '203.0.113.25' }, 'ours from-us'],
  [
    'the server of a sender that nobody saved',
    { ...lee, reportingMta: 'mx.northgate.example', senderDomain: 'northgate.example' },
    'ours unknown',
  ],
  [
    'their server about mail from us',
    { ...lee, reportingMta: 'mx1.fabrikam.example', senderDomain: 'brightwater.example' },
    'theirs from-us',
  ],
  [
    'a host that keeps their mail, by the server that it passed the mail to',
    { ...lee, reportingMta: 'in1.hoster.example', remoteMta: 'store.hoster.example' },
    'theirs unknown',
  ],
  [
    'their server about mail to us',
    { ...toUs, reportingMta: 'mx1.fabrikam.example', senderDomain: 'fabrikam.example' },
    'theirs to-us',
  ],
  [
    'a notice about mail to us that names no sender',
    { ...toUs, reportingMta: 'mx1.fabrikam.example' },
    'unknown to-us',
  ],
  [
    'our server about mail to us, from nobody named',
    { ...toUs, reportingMta: 'mail.brightwater.example' },
    'ours unknown',
  ],
  [
    'mail between two of ours',
    { ...toUs, reportingMta: 'mail.brightwater.example', senderDomain: 'brightwater.test' },
    'ours from-us',
  ],
  ['a filter by its words', { ...lee, dialect: 'mimecast', reportingMta: 'relay.mimecast.example' }, 'filter unknown'],
  ['a filter by its name', { ...lee, reportingMta: 'us-smtp-1.mimecast.com' }, 'filter unknown'],
  ['a mail program', { ...lee, dialect: 'outlook-client' }, 'mail-program unknown'],
  ['a server without a domain', { ...lee, reportingMta: 'exchange01', senderDomain: 'example' }, 'unknown unknown'],
  ['nobody named', lee, 'unknown unknown'],
])('%s', (_title, notice, expected) => {
  const { writer, direction } = whoWrote({ kind: 'failed', reason: 'unknown', isExpired: false, ...notice }, ours)
  expect(`${writer} ${direction}`).toBe(expected)
})
