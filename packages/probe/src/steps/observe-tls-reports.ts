import { ask, type StepContext } from './step-context.ts'

/** Whom the domain wants to be told about failed encryption. Records `tls-rpt.record`. Source: RFC 8460 §3. */
export async function observeTlsReports(domain: string, context: StepContext): Promise<void> {
  const observed = await ask({ name: `_smtp._tls.${domain}`, type: 'TXT' }, context)
  context.record('tls-rpt.record', { kind: 'domain', name: domain }, observed)
}
