import { amazonSes } from './amazon-ses.ts'
import { autoReply } from './auto-reply.ts'
import { courier } from './courier.ts'
import type { Dialect } from './dialect.ts'
import { dma } from './dma.ts'
import { exim } from './exim.ts'
import { gmail, gmailEarly } from './gmail.ts'
import { opensmtpd } from './opensmtpd.ts'
import { postfix, postfixTemplate } from './postfix.ts'
import { powermta } from './powermta.ts'
import { qmail } from './qmail.ts'
import { sendgrid } from './sendgrid.ts'
import { sendmail } from './sendmail.ts'
import { smail } from './smail.ts'
import { unitedInternet } from './united-internet.ts'
import { yahoo } from './yahoo.ts'
import { zoho } from './zoho.ts'

/** In this order the first of which a sign is there counts: the more specific before the general. */
export const dialects: readonly Dialect[] = [
  yahoo,
  qmail,
  courier,
  opensmtpd,
  dma,
  amazonSes,
  sendgrid,
  powermta,
  zoho,
  unitedInternet,
  smail,
  postfix,
  exim,
  sendmail,
  gmailEarly,
  gmail,
  postfixTemplate,
  autoReply,
]
