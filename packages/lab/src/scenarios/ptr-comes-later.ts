import type { LabZone, Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const address = '127.63.1.25'
const apex = '1.63.127.in-addr.arpa'
const mail = [mailHost('mx1.ptr-comes-later.example', '127.63.2.1')]

/** Who was told that there is no name may remember it for an hour. */
const start = `${apex} 3600 SOA ns.dns-hosting.test hostmaster.lab.test 1 3600 600 86400 3600`
const name = (ptrName: string) => `25.${apex} 300 PTR ${ptrName}`

/** The zone of the address with what its holder wrote into it. */
const reverse = (records: string[] = [], more: Partial<LabZone> = {}): LabZone => ({
  apex,
  records: [start, ...records],
  ...more,
})

export const ptrComesLater: Scenario = {
  name: 'ptr-comes-later',
  story: 'Our address has no reverse DNS name; the provider adds one, and one lookup service remembers.',
  enter: { target: 'ptr-comes-later.example', from: address },
  expect: {
    state: 'delayed',
    primary: 'ptr-missing',
    side: 'sender-isp',
    actor: 'isp',
    confidence: 'likely',
    findings: ['ptr-missing'],
  },
  dns: {
    zones: [
      mailDomain('ptr-comes-later.example', mail),
      reverse(),
      { apex: 'ptr-comes-later.test', records: [`mail.ptr-comes-later.test 300 A ${address}`] },
      { apex: 'other-sender.test', records: ['mail.other-sender.test 300 A 127.63.1.20'] },
    ],
  },
  mail,
  verify: [
    { change: 'nothing', finding: 'ptr-missing', expect: { state: 'not-yet', codes: ['ptr-missing'] } },
    {
      change: 'a name that leads elsewhere',
      finding: 'ptr-missing',
      zones: [reverse([name('mail.other-sender.test')])],
      expect: { state: 'partly', reason: 'another-fault', codes: ['ptr-mismatch'] },
    },
    {
      change: 'the name, at one of two servers',
      finding: 'ptr-missing',
      zones: [reverse([name('mail.ptr-comes-later.test')], { servers: [{}, { records: [start] }] })],
      expect: { state: 'partly', reason: 'servers-differ' },
    },
    {
      change: 'name servers that are gone',
      finding: 'ptr-missing',
      zones: [reverse([], { behaviour: { kind: 'silent' } })],
      expect: { state: 'cannot-check', reason: 'no-authority' },
    },
    {
      change: 'the name, everywhere',
      finding: 'ptr-missing',
      zones: [reverse([name('mail.ptr-comes-later.test')])],
      expect: { state: 'remembered' },
    },
  ],
}
