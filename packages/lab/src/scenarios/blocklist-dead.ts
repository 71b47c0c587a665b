import type { Scenario } from '../scenario.ts'
import { mailDomain, mailHost, reverseZone } from './world-parts.ts'

const mail = [mailHost('mx1.blocklist-dead.example', '127.20.232.1')]

export const blocklistDead: Scenario = {
  name: 'blocklist-dead',
  story: 'A blocklist was given up and lists the whole world. It counts for nothing.',
  enter: { target: 'blocklist-dead.example', from: '127.21.232.25' },
  expect: {
    state: 'ok',
    primary: 'all-good',
    side: 'none',
    actor: 'nobody',
    confidence: 'likely',
    findings: ['blocklist-unhealthy'],
  },
  blocklists: 'bl.blocklist-dead.test',
  dns: {
    zones: [
      mailDomain('blocklist-dead.example', mail),
      reverseZone('127.21.232.25', 'mail.blocklist-dead.test'),
      { apex: 'blocklist-dead.test', records: ['mail.blocklist-dead.test 300 A 127.21.232.25'] },
      {
        apex: 'bl.blocklist-dead.test',
        records: [
          '2.0.0.127.bl.blocklist-dead.test 300 A 127.0.0.2',
          '1.0.0.127.bl.blocklist-dead.test 300 A 127.0.0.2',
          '25.232.21.127.bl.blocklist-dead.test 300 A 127.0.0.2',
        ],
      },
    ],
  },
  mail,
}
