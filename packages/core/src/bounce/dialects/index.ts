import { amazonSes } from './amazon-ses.ts'
import { autoReply } from './auto-reply.ts'
import { citadel } from './citadel.ts'
import { complaint } from './complaint.ts'
import { courier } from './courier.ts'
import type { Dialect } from './dialect.ts'
import { dma } from './dma.ts'
import { exim } from './exim.ts'
import { gmail, gmailEarly } from './gmail.ts'
import { haraka } from './haraka.ts'
import { james } from './james.ts'
import { maddy } from './maddy.ts'
import { challenge, googleGroups, held, mailingList } from './mailing-lists.ts'
import { mmdf } from './mmdf.ts'
import { momentum } from './momentum.ts'
import { officeServers, officeServersLate } from './office-servers.ts'
import { opensmtpd } from './opensmtpd.ts'
import { postfix, postfixTemplate } from './postfix.ts'
import { powermta } from './powermta.ts'
import { qmail } from './qmail.ts'
import { sendgrid } from './sendgrid.ts'
import { sendmail } from './sendmail.ts'
import { sieve } from './sieve.ts'
import { smail } from './smail.ts'
import { stalwart } from './stalwart.ts'
import { unitedInternet } from './united-internet.ts'
import { aborted, interMail, troubleDelivering } from './unnamed.ts'
import { yahoo } from './yahoo.ts'
import { zmailer } from './zmailer.ts'
import { zoho } from './zoho.ts'

/** In this order the first of which a sign is there counts: the more specific before the general. */
export const dialects: readonly Dialect[] = [
  ...officeServers,
  challenge,
  held,
  complaint,
  james,
  haraka,
  yahoo,
  qmail,
  courier,
  opensmtpd,
  dma,
  amazonSes,
  sendgrid,
  powermta,
  zoho,
  momentum,
  maddy,
  stalwart,
  citadel,
  mmdf,
  zmailer,
  troubleDelivering,
  aborted,
  interMail,
  googleGroups,
  mailingList,
  unitedInternet,
  smail,
  postfix,
  exim,
  sendmail,
  ...officeServersLate,
  sieve,
  gmailEarly,
  gmail,
  postfixTemplate,
  autoReply,
]
