import type { CertificateSummary, FactReader, Subject } from '../../facts/index.ts'
import type { FindingArgs } from '../../findings/index.ts'

const shownNames = 3

/** What is worth naming of the certificate that was shown at an address; nothing when none was. */
export function certificateArgs(facts: FactReader, subject: Subject): FindingArgs {
  const observed = facts.one('smtp.tls', subject)?.observed
  return observed?.ok && observed.value.certificate ? argsOfCertificate(observed.value.certificate) : {}
}

/** What is worth naming of a certificate; what it leaves empty stays out. */
export function argsOfCertificate(certificate: CertificateSummary): FindingArgs {
  const { subjectName, alternativeNames, issuerName, validFromAt, validToAt } = certificate
  const names = alternativeNames.length > 0 ? alternativeNames : [subjectName]
  return {
    names: names.slice(0, shownNames),
    issuer: issuerName,
    validFromOn: validFromAt.slice(0, 10),
    validToOn: validToAt.slice(0, 10),
  }
}
