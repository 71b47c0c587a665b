import type { Fact, FactReader } from '../../facts/index.ts'
import type { Finding, FindingArgs } from '../../findings/index.ts'
import type { JudgeContext } from '../check.ts'
import { argsOfCertificate } from '../reading/certificate-args.ts'
import { certificateFaults, type CertificateFault } from '../reading/certificate-faults.ts'
import { findingMaker } from '../reading/finding-maker.ts'
import { heardFacts } from '../reading/heard-facts.ts'
import { routeArgs } from '../reading/route-args.ts'
import { boundBy } from '../reading/rule-faults.ts'
import { certificateCodes } from './codes.ts'

/**
 * Does each mail server's certificate prove that it is the server we asked for? Senders that encrypt when they can
 * take any certificate, so a fault is advice. Who must not take it is bound by a rule the recipient published (MTA-STS,
 * DANE): those rules judge the same faults themselves, and where one does, nothing is said here. Source: RFC 7435 §3; RFC 5280 §6.1; RFC 6125 §6.
 */
export function judgeProof(facts: FactReader, context: JudgeContext): Finding[] {
  return heardFacts(facts, 'smtp.tls').flatMap((fact) => {
    const findings = judgeOne(fact, context)
    const isSaidElsewhere = boundBy(facts, context, fact.subject).isCertificateJudged
    return isSaidElsewhere ? findings.filter(({ outcome }) => outcome === 'good') : findings
  })
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
  if (faults.length === 0) return [make('certificate-fits', subject, { ...route, ...argsOfCertificate(certificate) })]
  return faults.map((fault) =>
    make(`certificate-${fault.kind}`, subject, { ...route, ...argsOfCertificate(certificate), ...countOf(fault) }),
  )
}

function countOf(fault: CertificateFault): FindingArgs {
  return 'dayCount' in fault ? { dayCount: fault.dayCount } : {}
}
