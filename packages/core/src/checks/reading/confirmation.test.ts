import { expect, it } from 'vitest'
import type { AnswerSummary, Confirmation, Observed } from '../../facts/index.ts'
import { weighConfirmation } from './confirmation.ts'

const answered: Observed<AnswerSummary> = { ok: true, elapsedMs: 9, value: { kind: 'noData', records: [] } }
const silent = { ok: false, elapsedMs: 1_500, failure: 'dns-timeout' } as const
const refused = { ok: false, elapsedMs: 9, failure: 'dns-refused' } as const

function weigh(authorities: Confirmation['authorities']) {
  const question = { name: 'fabrikam.example', type: 'MX' } as const
  return weighConfirmation({ question, zone: 'fabrikam.example', resolvers: [], authorities, namelessServers: [] })
}

const at = (nameServer: string, address: string, observed: Confirmation['authorities'][number]['observed']) => ({
  nameServer,
  address,
  observed,
})

it.each([
  ['answers on one of its addresses', [at('ns1', '192.0.2.1', silent), at('ns1', '192.0.2.2', answered)], 0, 1],
  ['fails on both', [at('ns1', '192.0.2.1', silent), at('ns1', '192.0.2.2', refused)], 1, 1],
  ['is silent over IPv6, which nobody proved to work here', [at('ns1', '2001:db8::1', silent)], 0, 0],
  ['answers with an error over IPv6', [at('ns1', '2001:db8::1', refused)], 1, 1],
  [
    'is silent over IPv6 while another answers there',
    [at('ns1', '2001:db8::1', silent), at('ns2', '2001:db8::2', answered)],
    1,
    2,
  ],
])('a name server that %s', (_case, authorities, failedCount, serverCount) => {
  expect(weigh(authorities)).toMatchObject({ failedCount, serverCount })
})
