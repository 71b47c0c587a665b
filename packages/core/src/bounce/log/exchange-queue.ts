import type { Dialect } from '../dialects/dialect.ts'
import { row } from '../dialects/make-row.ts'

/** What Exchange’s queue viewer and Get-Queue show as last error: of a queue, so no recipient is named. */
export const exchangeQueue: Dialect = {
  name: 'exchange-queue',
  product: 'Exchange',
  source: 'Microsoft: properties of queues (LastError)',
  signs: [],
  lines: [
    row.said('Last error: {reply}', 'Last Error: 451 4.4.0 DNS query failed'),
    row.said('LastError : {reply}', 'LastError : 451 4.4.0 DNS query failed'),
    row.said('LastError: {reply}', 'LastError: 451 4.4.0 DNS query failed'),
    row.said(
      '451 4.4.0 {words}target IP address responded with: {words}',
      '451 4.4.0 Primary target IP address responded with: "421 4.4.2 Connection dropped." Attempted failover to alternate host, but that did not succeed.',
    ),
    row.said(
      '451 4.4.0 DNS query failed{words}',
      '451 4.4.0 DNS query failed. The error was: SMTPSEND.DNS.NonExistentDomain',
    ),
    row.said(
      '{words}LED={reply}',
      '[{LED=450 4.7.1 Try later};{MSG=};{FQDN=mx1.fabrikam.example};{IP=192.0.2.11};{LRT=11/25/2026 5:00:00 AM}]',
    ),
  ],
}
