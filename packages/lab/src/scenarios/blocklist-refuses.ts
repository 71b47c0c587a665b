import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.blocklist-refuses.example', '127.20.231.1')]

export const blocklistRefuses: Scenario = {
  name: 'blocklist-refuses',
  story: 'A blocklist does not answer the lookup service of our checker. That says nothing about our address.',
  enter: { target: 'blocklist-refuses.example', from: '127.21.231.25' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['blocklist-query-refused'],
  },
  blocklists: 'bl.blocklist-refuses.test',
  dns: {
    zones: [
      mailDomain('blocklist-refuses.example', mail),
      reverseZone('127.21.231.25', 'mail.blocklist-refuses.test'),
      { apex: 'blocklist-refuses.test', records: ['mail.blocklist-refuses.test 300 A 127.21.231.25'] },
      {
        apex: 'bl.blocklist-refuses.test',
        records: [
          '2.0.0.127.bl.blocklist-refuses.test 300 A 127.255.255.254',
          '1.0.0.127.bl.blocklist-refuses.test 300 A 127.255.255.254',
          '25.231.21.127.bl.blocklist-refuses.test 300 A 127.255.255.254',
        ],
      },
    ],
  },
  mail,
}
