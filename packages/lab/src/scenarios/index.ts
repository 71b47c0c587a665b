import type { Scenario } from '../scenario.ts'
import { allOk } from './all-ok.ts'
import { allOkDual } from './all-ok-dual.ts'
import { checkerRefused } from './checker-refused.ts'
import { closesAtOnce } from './closes-at-once.ts'
import { dnsSilent } from './dns-silent.ts'
import { dnssecBogus } from './dnssec-bogus.ts'
import { domainGone } from './domain-gone.ts'
import { expiredCertificate } from './expired-certificate.ts'
import { implicitMx } from './implicit-mx.ts'
import { mxIsCname } from './mx-is-cname.ts'
import { mxNameDead } from './mx-name-dead.ts'
import { mxPrivate } from './mx-private.ts'
import { noMailHere } from './no-mail-here.ts'
import { noPtr } from './no-ptr.ts'
import { nobodyAnswers } from './nobody-answers.ts'
import { notAMailServer } from './not-a-mail-server.ts'
import { notNow } from './not-now.ts'
import { nullMx } from './null-mx.ts'
import { oneOfTwo } from './one-of-two.ts'
import { port25Closed } from './port25-closed.ts'
import { ptrGeneric } from './ptr-generic.ts'
import { ptrMismatch } from './ptr-mismatch.ts'
import { ptrNoWayBack } from './ptr-no-way-back.ts'
import { ptrZoneBroken } from './ptr-zone-broken.ts'
import { refusedConnection } from './refused-connection.ts'
import { silentServer } from './silent-server.ts'
import { slowDns } from './slow-dns.ts'
import { slowGreeting } from './slow-greeting.ts'
import { truncatedDns } from './truncated-dns.ts'

/** Every story of the fake internet, in the order of a list for people. */
export const scenarios: Scenario[] = [
  allOk,
  allOkDual,
  implicitMx,
  noPtr,
  ptrMismatch,
  ptrNoWayBack,
  ptrGeneric,
  ptrZoneBroken,
  domainGone,
  nullMx,
  noMailHere,
  mxNameDead,
  nobodyAnswers,
  refusedConnection,
  oneOfTwo,
  dnsSilent,
  dnssecBogus,
  slowGreeting,
  silentServer,
  port25Closed,
  mxPrivate,
  notAMailServer,
  notNow,
  checkerRefused,
  closesAtOnce,
  expiredCertificate,
  mxIsCname,
  truncatedDns,
  slowDns,
]
