import type { CertificateSummary, Fact, FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { certificateFaults, type CertificateFault } from '../reading/certificate-faults.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { heardFacts } from '../reading/heard-facts.ts'
import { routeArgs } from '../reading/route-args.ts'
import { certificateCodes } from './codes.ts'

/**
 * Does each mail server's certificate prove that it is the server we asked for? Senders that encrypt when they can
 * take any certificate, so a fault is advice. Who must not take it is bound by a rule the recipient published (MTA-STS,
 * DANE): those rules judge the same faults themselves. Source: RFC 7435 §3; RFC 5280 §6.1; RFC 6125 §6.
 */
export function judgeProof(facts: FactReader, context: JudgeContext): Finding[] {
  return heardFacts(facts, 'smtp.tls').flatMap((fact) => judgeOne(fact, context))
}

function judgeOne({ subject, observed, at }: Fact<'smtp.tls'>, context: JudgeContext): Finding[] {
  if (!observed.ok) return []
  const make = findingMaker(certificateCodes, context)
  const route = routeArgs({ exchange: subject.name, address: subject.address ?? '' }, context)
  const { certificate } = observed.value
  if (!certificate || certificate.validToAt === '' || certificate.validFromAt === '') {
    return [make('certificate-unreadable', subject, route)]
  }
  const faults = certificateFaults(certificate, new Date(at))
  if (faults.length === 0) return [make('certificate-fits', subject, { ...route, ...valuesOf(certificate) })]
  return faults.map((fault) =>
    make(`certificate-${fault.kind}`, subject, { ...route, ...valuesOf(certificate), ...countOf(fault) }),
  )
}

/** What is worth naming of a certificate; what it leaves empty stays out. */
function valuesOf({ subjectName, alternativeNames, issuerName, validFromAt, validToAt }: CertificateSummary) {
  const names = alternativeNames.length > 0 ? alternativeNames : [subjectName]
  return {
    names: names.slice(0, shownNames),
    issuer: issuerName,
    validFromOn: validFromAt.slice(0, 10),
    validToOn: validToAt.slice(0, 10),
  } satisfies FindingArgs
}

const shownNames = 3

function countOf(fault: CertificateFault): FindingArgs {
  return 'dayCount' in fault ? { dayCount: fault.dayCount } : {}
}
