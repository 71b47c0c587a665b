import { BreakableText } from '@waypost/report'
import type { ReactElement } from 'react'

const causes = [
  'The recipient’s mail servers did not answer, or their name servers did not.',
  'Their server said “later” each time, because the sender’s address has no reverse DNS name (PTR).',
  'Their server said “later” each time, because of a blocklist or a limit on how much may come.',
  'Encryption was demanded and failed.',
  'A route or a greeting name (HELO) of the sender’s own server is wrong.',
]

/** What servers do when nobody changed it, notice of delay and end, and the names of the two settings. */
const times = [
  ['Exchange 2000 and 2003', '12 hours', '2 days', 'Delay notification, Expiration timeout'],
  ['Exchange 2007 and later', '4 hours', '2 days', 'DelayNotificationTimeout, MessageExpirationTimeout'],
  ['Exchange Online', 'not known', '1 day', 'MessageExpiration, never more than 1 day'],
  ['Gmail', 'about 1 day', '3 days', 'can’t be changed'],
  ['Postfix', 'none', '5 days', 'delay_warning_time, maximal_queue_lifetime'],
  ['Sendmail', '4 hours', '5 days', 'Timeout.queuewarn, Timeout.queuereturn'],
  ['Exim', '1 day', '4 days', 'delay_warning, the retry rules'],
  ['qmail', 'none', '7 days', 'control/queuelifetime'],
] as const

const rareCauses = [
  'The recipient’s server greets with a name without a dot, and Exchange 2000 can’t go on (KB 301401).',
  'A firewall blocks what follows the XEXCH50 command, between two Exchange servers only (KB 818222).',
  'Waiting on purpose (greylisting) and a fault of Exchange 2003: the queue looks empty (KB 950757).',
  'A reply chain with a References header of more than 8 kB stays in the queue (KB 951558).',
  'Several 354 lines in answer to DATA: messages arrive several times and still expire (KB 912341).',
  'Name servers that answer questions about IPv6 wrongly, for Exchange 2007 and 2010 (KB 972744).',
]

/** More about 4.4.7: why time runs out, and how long servers try. */
export function TimeOver(): ReactElement {
  return (
    <>
      <section aria-labelledby="why">
        <h2 id="why">Why the time ran out</h2>
        <p>The most common reasons, in order:</p>
        <ol className="list-decimal pl-5">
          {causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ol>
        <details className="disclosure mt-3">
          <summary>
            <h3>Rare reasons of old Exchange servers</h3>
          </summary>
          <ul className="list-disc pl-5">
            {rareCauses.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ul>
        </details>
      </section>
      <section aria-labelledby="how-long">
        <h2 id="how-long">How long servers try</h2>
        <p>
          That is a setting of the sender’s server. More time helps when the recipient’s server is down for a while. It
          cures nothing else.
        </p>
        <table>
          <caption className="visually-hidden">Usual settings of mail servers</caption>
          <thead>
            <tr>
              <th scope="col">Sender’s server</th>
              <th scope="col">Delay notice after</th>
              <th scope="col">Gives up after</th>
            </tr>
          </thead>
          <tbody>
            {times.map(([server, notice, end, settings]) => (
              <tr key={server}>
                <th scope="row">
                  {server}
                  <span className="block text-sm font-normal wrap-anywhere text-muted">
                    <BreakableText>{settings}</BreakableText>
                  </span>
                </th>
                <td>{notice}</td>
                <td>{end}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
