import { communigate } from './communigate.ts'
import { amavis, barracuda, mailFoundry, mailMarshal, mcafee, mFilter, surfControl } from './content-filters.ts'
import type { Dialect } from './dialect.ts'
import { domino, notes } from './domino.ts'
import { exchange } from './exchange.ts'
import { exchange2000, iisSmtp } from './exchange-2000.ts'
import { exchange55 } from './exchange-legacy.ts'
import { groupwise } from './groupwise.ts'
import { ironport } from './ironport.ts'
import { mcis } from './mcis.ts'
import { mdaemon } from './mdaemon.ts'
import { messagelabs } from './messagelabs.ts'
import { mimecast } from './mimecast.ts'
import { kddi, verizon } from './mobile-carriers.ts'
import { openwave } from './openwave.ts'
import { sunMessaging } from './sun-messaging.ts'
import { trendMicro } from './trend-micro.ts'
import { hmailserver, imail, mailEnable, mercury, smarterMail, xmail } from './windows-servers.ts'

/** Servers and filters of offices and carriers whose words nobody else uses: looked for first. */
export const officeServers: readonly Dialect[] = [
  hmailserver,
  mailEnable,
  smarterMail,
  imail,
  mercury,
  xmail,
  mdaemon,
  exchange55,
  exchange2000,
  mcis,
  mimecast,
  messagelabs,
  ironport,
  trendMicro,
  barracuda,
  surfControl,
  mailMarshal,
  mailFoundry,
  mFilter,
  amavis,
  kddi,
  verizon,
  groupwise,
  sunMessaging,
  notes,
  exchange,
]

/** Those whose words others may write too: looked for after the others. */
export const officeServersLate: readonly Dialect[] = [iisSmtp, mcafee, communigate, domino, openwave]
