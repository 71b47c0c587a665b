import { holderConcern, type CodeProfile, type Finding } from '../findings/index.ts'
import type { Check } from './check.ts'
import { blocklistCheck } from './blocklist/blocklist-check.ts'
import { bounceCheck } from './bounce/bounce-check.ts'
import { certificateCheck } from './certificate/certificate-check.ts'
import { checkerCheck } from './checker/checker-check.ts'
import { connectCheck } from './connect/connect-check.ts'
import { daneCheck } from './dane/dane-check.ts'
import { dkimCheck } from './dkim/dkim-check.ts'
import { dmarcCheck } from './dmarc/dmarc-check.ts'
import { dnssecCheck } from './dnssec/dnssec-check.ts'
import { domainCheck } from './domain/domain-check.ts'
import { ehloCheck } from './ehlo/ehlo-check.ts'
import { greetingCheck } from './greeting/greeting-check.ts'
import { mtaStsCheck } from './mta-sts/mta-sts-check.ts'
import { heloCheck } from './helo/helo-check.ts'
import { mxCheck } from './mx/mx-check.ts'
import { nameserverCheck } from './nameserver/nameserver-check.ts'
import { othersCheck } from './others/others-check.ts'
import { ptrCheck } from './ptr/ptr-check.ts'
import { rcptCheck } from './rcpt/rcpt-check.ts'
import { senderCheck } from './sender/sender-check.ts'
import { spfCheck } from './spf/spf-check.ts'
import { tlsCheck } from './tls/tls-check.ts'
import { tlsRptCheck } from './tls-rpt/tls-rpt-check.ts'

/** Every check, in the order in which mail meets what it judges. */
export const checks: Check[] = [
  bounceCheck,
  senderCheck,
  ptrCheck,
  spfCheck,
  heloCheck,
  dkimCheck,
  dmarcCheck,
  blocklistCheck,
  domainCheck,
  nameserverCheck,
  dnssecCheck,
  mxCheck,
  connectCheck,
  greetingCheck,
  ehloCheck,
  tlsCheck,
  certificateCheck,
  mtaStsCheck,
  daneCheck,
  tlsRptCheck,
  rcptCheck,
  othersCheck,
  checkerCheck,
]

const profiles = new Map(checks.flatMap(({ codes }) => Object.entries(codes)))

/** Weight, side and actor of a code. Throws on a code that no check has: it cannot come from our own rules. */
export function codeProfile(code: string): CodeProfile {
  const profile = profiles.get(code)
  if (!profile) throw new Error(`No check has the code ${code}`)
  return profile
}

/** Whose side a finding is on and who must act: its code's own, unless the holder of an address changes it. */
export function concernOf(finding: Pick<Finding, 'code' | 'args'>): Pick<CodeProfile, 'side' | 'actor'> {
  return holderConcern(finding) ?? codeProfile(finding.code)
}
