/** Names of a sample: in the demo those of a story that can be checked. */
interface SampleNames {
  recipientDomain: string
  address: string
}

const hour = 3_600_000

/** A bounce of our own making, as Exchange Server writes one when its time is over and the reason stands behind the code. */
export function sampleBounce({ recipientDomain, address }: SampleNames, now: Date): string {
  const gaveUpAt = new Date(now.getTime() - 3 * hour)
  const arrivedAt = new Date(gaveUpAt.getTime() - 48 * hour)
  const recipient = `lee@${recipientDomain}`
  return `From: Mail system <postmaster@brightwater.example>
To: priya@brightwater.example
Subject: Undeliverable: Order 4711
Date: ${mailDate(gaveUpAt)}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="sample"

--sample
Content-Type: text/plain; charset=utf-8

Delivery has failed to these recipients or groups:

${recipient}
Several attempts to deliver your message were unsuccessful and we stopped trying.

Diagnostic information for administrators:

Generating server: mail.brightwater.example

${recipient}
Remote Server at mx1.${recipientDomain} (192.0.2.10) returned '550 4.4.7 QUEUE.Expired; message expired'
Remote Server returned '450 4.7.1 Client host rejected: cannot find your reverse hostname, [${address}]'

--sample
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.brightwater.example
Arrival-Date: ${mailDate(arrivedAt)}

Final-Recipient: rfc822; ${recipient}
Action: failed
Status: 4.4.7
Remote-MTA: dns; mx1.${recipientDomain}
Diagnostic-Code: smtp; 450 4.7.1 Client host rejected: cannot find your reverse hostname, [${address}]
Last-Attempt-Date: ${mailDate(new Date(gaveUpAt.getTime() - hour / 12))}

--sample
Content-Type: message/rfc822

From: Priya <priya@brightwater.example>
To: ${recipient}
Subject: Order 4711
Date: ${mailDate(arrivedAt)}
Message-ID: <order-4711@brightwater.example>

--sample--
`
}

/** As a message writes a date. RFC 5322 §3.3. */
function mailDate(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000')
}
