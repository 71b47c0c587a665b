import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost } from './world-parts.ts'

const mail = [mailHost('mx1.name-servers-contradict.example', '127.20.176.1')]

export const nameServersContradict: Scenario = {
  name: 'name-servers-contradict',
  story: 'One of two name servers has forgotten the mail servers of the domain. Some mail comes back.',
  enter: { target: 'name-servers-contradict.example' },
  expect: {
    state: 'partly',
    primary: 'dns-slow',
    side: 'dns-operator',
    actor: 'dns-admin',
    confidence: 'likely',
    findings: ['nameserver-disagree'],
  },
  dns: { zones: [{ ...mailDomain('name-servers-contradict.example', mail), servers: [{}, { records: [] }] }] },
  mail,
}
