import type { Scenario } from '../scenario.ts'
import { nameServerDead } from './name-server-dead.ts'
import { nameServerLame } from './name-server-lame.ts'
import { nameServerSingle } from './name-server-single.ts'
import { nameServerNoTcp } from './name-server-no-tcp.ts'
import { nameServerForgotten } from './name-server-forgotten.ts'
import { nameServersOutOfStep } from './name-servers-out-of-step.ts'
import { nameServersSlow } from './name-servers-slow.ts'
import { nameServersVerySlow } from './name-servers-very-slow.ts'
import { nameServersDisagree } from './name-servers-disagree.ts'
import { nameServersContradict } from './name-servers-contradict.ts'
import { dnssecExpired } from './dnssec-expired.ts'
import { typingError } from './typing-error.ts'
import { allOk } from './all-ok.ts'
import { allOkDual } from './all-ok-dual.ts'
import { blocklistDead } from './blocklist-dead.ts'
import { blocklistRefuses } from './blocklist-refuses.ts'
import { blocklisted } from './blocklisted.ts'
import { callsItselfLocalhost } from './calls-itself-localhost.ts'
import { certificateChainIncomplete } from './certificate-chain-incomplete.ts'
import { certificateExpiresSoon } from './certificate-expires-soon.ts'
import { certificateOtherName } from './certificate-other-name.ts'
import { checkerRefused } from './checker-refused.ts'
import { closesAtOnce } from './closes-at-once.ts'
import { dnsRefuses } from './dns-refuses.ts'
import { dnsSilent } from './dns-silent.ts'
import { dnssecBogus } from './dnssec-bogus.ts'
import { domainGone } from './domain-gone.ts'
import { encryptionBreaks } from './encryption-breaks.ts'
import { encryptionBreaksOnOne } from './encryption-breaks-on-one.ts'
import { encryptionHangs } from './encryption-hangs.ts'
import { encryptionHidden } from './encryption-hidden.ts'
import { encryptionInjected } from './encryption-injected.ts'
import { encryptionRefused } from './encryption-refused.ts'
import { endlessGreeting } from './endless-greeting.ts'
import { expiredCertificate } from './expired-certificate.ts'
import { hangsUpAtHello } from './hangs-up-at-hello.ts'
import { hangsUpAtStarttls } from './hangs-up-at-starttls.ts'
import { hostileNames } from './hostile-names.ts'
import { implicitMx } from './implicit-mx.ts'
import { limitsUs } from './limits-us.ts'
import { malformedHello } from './malformed-hello.ts'
import { mxIsAddress } from './mx-is-address.ts'
import { mxIsCname } from './mx-is-cname.ts'
import { mxHostBogus } from './mx-host-bogus.ts'
import { mxHostOddName } from './mx-host-odd-name.ts'
import { mxHostUnreachableNames } from './mx-host-unreachable-names.ts'
import { mxNameDead } from './mx-name-dead.ts'
import { mxPrivate } from './mx-private.ts'
import { noEncryption } from './no-encryption.ts'
import { noMailHere } from './no-mail-here.ts'
import { noMailService } from './no-mail-service.ts'
import { noPtr } from './no-ptr.ts'
import { nobodyAnswers } from './nobody-answers.ts'
import { notAMailServer } from './not-a-mail-server.ts'
import { notNow } from './not-now.ts'
import { notNowAtHello } from './not-now-at-hello.ts'
import { nullMx } from './null-mx.ts'
import { nullMxWithOthers } from './null-mx-with-others.ts'
import { oldEncryption } from './old-encryption.ts'
import { oneNameDead } from './one-name-dead.ts'
import { oneOfTwo } from './one-of-two.ts'
import { onlyThisRecipient } from './only-this-recipient.ts'
import { ourPort25Closed } from './our-port25-closed.ts'
import { port25Closed } from './port25-closed.ts'
import { port25Intercepted } from './port25-intercepted.ts'
import { ptrGeneric } from './ptr-generic.ts'
import { ptrMismatch } from './ptr-mismatch.ts'
import { ptrNoWayBack } from './ptr-no-way-back.ts'
import { ptrSeveral } from './ptr-several.ts'
import { ptrZoneBroken } from './ptr-zone-broken.ts'
import { recipientAccepted } from './recipient-accepted.ts'
import { recipientUnknown } from './recipient-unknown.ts'
import { recipientFull } from './recipient-full.ts'
import { greylisted } from './greylisted.ts'
import { recipientLater } from './recipient-later.ts'
import { refusedSender } from './refused-sender.ts'
import { recipientRefusesChecker } from './recipient-refuses-checker.ts'
import { refusedConnection } from './refused-connection.ts'
import { selfSigned } from './self-signed.ts'
import { senderOnly } from './sender-only.ts'
import { behindProvider } from './behind-provider.ts'
import { holderInRegister } from './holder-in-register.ts'
import { holderIsUs } from './holder-is-us.ts'
import { registerAway } from './register-away.ts'
import { registerLeadsInside } from './register-leads-inside.ts'
import { registerTooLong } from './register-too-long.ts'
import { registerUnreadable } from './register-unreadable.ts'
import { ipv6NoPtr } from './ipv6-no-ptr.ts'
import { ipv6Sender } from './ipv6-sender.ts'
import { domainAtProvider } from './domain-at-provider.ts'
import { senderUnknown } from './sender-unknown.ts'
import { silentServer } from './silent-server.ts'
import { slowDns } from './slow-dns.ts'
import { slowGreeting } from './slow-greeting.ts'
import { spfEleven } from './spf-eleven.ts'
import { spfFails } from './spf-fails.ts'
import { spfHealthy } from './spf-healthy.ts'
import { spfLoop } from './spf-loop.ts'
import { spfMissing } from './spf-missing.ts'
import { spfPlusAll } from './spf-plus-all.ts'
import { spfSeveral } from './spf-several.ts'
import { spfSoftfail } from './spf-softfail.ts'
import { spfSyntax } from './spf-syntax.ts'
import { truncatedDns } from './truncated-dns.ts'
import { twoCauses } from './two-causes.ts'
import { worksAgain } from './works-again.ts'
import { senderFound } from './sender-found.ts'
import { senderInOrder } from './sender-in-order.ts'
import { dkimKeyMissing } from './dkim-key-missing.ts'
import { dkimKeyRevoked } from './dkim-key-revoked.ts'
import { dkimKeyShort } from './dkim-key-short.ts'
import { dkimKeyNotKnown } from './dkim-key-not-known.ts'
import { dkimAtProvider } from './dkim-at-provider.ts'
import { dmarcMissing } from './dmarc-missing.ts'
import { dmarcBroken } from './dmarc-broken.ts'
import { dmarcTwice } from './dmarc-twice.ts'
import { dmarcReportsElsewhere } from './dmarc-reports-elsewhere.ts'
import { dmarcRefuses } from './dmarc-refuses.ts'
import { heloLocalhost } from './helo-localhost.ts'
import { heloNotAllowed } from './helo-not-allowed.ts'
import { heloNoAddress } from './helo-no-address.ts'
import { heloElsewhere } from './helo-elsewhere.ts'
import { senderTakesNoMail } from './sender-takes-no-mail.ts'
import { stsOk } from './sts-ok.ts'
import { stsWrongMx } from './sts-wrong-mx.ts'
import { stsBadCertificate } from './sts-bad-certificate.ts'
import { stsTesting } from './sts-testing.ts'
import { stsFileMissing } from './sts-file-missing.ts'
import { stsTwoRecords } from './sts-two-records.ts'
import { stsRecordSilent } from './sts-record-silent.ts'
import { stsOneOfTwo } from './sts-one-of-two.ts'
import { stsEncryptionBreaks } from './sts-encryption-breaks.ts'
import { stsWebCertificate } from './sts-web-certificate.ts'
import { daneOk } from './dane-ok.ts'
import { daneAtRealName } from './dane-at-real-name.ts'
import { daneMismatch } from './dane-mismatch.ts'
import { daneWithoutEncryption } from './dane-without-encryption.ts'
import { daneUnsigned } from './dane-unsigned.ts'
import { tlsaSilent } from './tlsa-silent.ts'
import { tlsaServfail } from './tlsa-servfail.ts'
import { ptrComesLater } from './ptr-comes-later.ts'
import { repairedLater } from './repaired-later.ts'

/** Every story of the fake internet, the most telling first: the demo shows them in this order. */
export const scenarios: Scenario[] = [
  noPtr,
  nobodyAnswers,
  oneOfTwo,
  domainGone,
  dnsSilent,
  slowGreeting,
  checkerRefused,
  allOk,
  allOkDual,
  implicitMx,
  ptrMismatch,
  ptrNoWayBack,
  ptrGeneric,
  ptrZoneBroken,
  nullMx,
  noMailHere,
  mxNameDead,
  mxHostUnreachableNames,
  mxHostBogus,
  mxHostOddName,
  refusedConnection,
  dnssecBogus,
  silentServer,
  onlyThisRecipient,
  ourPort25Closed,
  port25Closed,
  mxPrivate,
  notAMailServer,
  notNow,
  closesAtOnce,
  expiredCertificate,
  mxIsCname,
  spfEleven,
  spfFails,
  spfHealthy,
  spfLoop,
  spfMissing,
  spfPlusAll,
  spfSeveral,
  spfSoftfail,
  spfSyntax,
  truncatedDns,
  slowDns,
  mxIsAddress,
  noMailService,
  oneNameDead,
  dnsRefuses,
  encryptionHangs,
  selfSigned,
  certificateOtherName,
  certificateExpiresSoon,
  certificateChainIncomplete,
  noEncryption,
  encryptionRefused,
  encryptionBreaksOnOne,
  encryptionBreaks,
  oldEncryption,
  encryptionInjected,
  encryptionHidden,
  hangsUpAtHello,
  hangsUpAtStarttls,
  notNowAtHello,
  limitsUs,
  malformedHello,
  endlessGreeting,
  callsItselfLocalhost,
  port25Intercepted,
  nullMxWithOthers,
  ptrSeveral,
  senderOnly,
  senderUnknown,
  behindProvider,
  domainAtProvider,
  holderInRegister,
  holderIsUs,
  registerAway,
  registerLeadsInside,
  registerTooLong,
  registerUnreadable,
  ipv6NoPtr,
  ipv6Sender,
  twoCauses,
  recipientAccepted,
  recipientUnknown,
  recipientFull,
  greylisted,
  recipientLater,
  refusedSender,
  recipientRefusesChecker,
  blocklistDead,
  blocklistRefuses,
  blocklisted,
  worksAgain,
  nameServerDead,
  nameServerLame,
  nameServerSingle,
  nameServerNoTcp,
  nameServersSlow,
  nameServersVerySlow,
  nameServersDisagree,
  nameServersOutOfStep,
  nameServerForgotten,
  nameServersContradict,
  dnssecExpired,
  typingError,
  hostileNames,
  senderFound,
  senderInOrder,
  dkimKeyMissing,
  dkimKeyRevoked,
  dkimKeyShort,
  dkimKeyNotKnown,
  dkimAtProvider,
  dmarcMissing,
  dmarcBroken,
  dmarcTwice,
  dmarcReportsElsewhere,
  dmarcRefuses,
  heloLocalhost,
  heloNoAddress,
  heloNotAllowed,
  heloElsewhere,
  senderTakesNoMail,
  stsOk,
  stsWrongMx,
  stsBadCertificate,
  stsTesting,
  stsFileMissing,
  stsTwoRecords,
  stsOneOfTwo,
  stsRecordSilent,
  stsEncryptionBreaks,
  stsWebCertificate,
  daneOk,
  daneMismatch,
  daneAtRealName,
  daneWithoutEncryption,
  daneUnsigned,
  tlsaServfail,
  tlsaSilent,
  ptrComesLater,
  repairedLater,
]
