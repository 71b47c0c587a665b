import type { Observed, Subject, Unseen, WebAnswer } from '@waypost/core/facts'
import { parseStsRecord } from '@waypost/core/parse'
import { isOptedOut } from '../turns/opt-out.ts'
import { asWebAnswer } from '../web/web-answer.ts'
import { fetchFile } from './fetch-file.ts'
import { ask, type StepContext } from './step-context.ts'

const policyPath = '/.well-known/mta-sts.txt'

/**
 * Records `mta-sts.record` and, where that names one policy, `mta-sts.policy`: the file as the policy's web server
 * gives it out. `fetchSignal` aborts when the file may take no more time. Source: RFC 8461 §3.1, §3.3.
 */
export async function observeMtaSts(domain: string, context: StepContext, fetchSignal: AbortSignal): Promise<void> {
  const subject: Subject = { kind: 'domain', name: domain }
  const observed = await ask({ name: `_mta-sts.${domain}`, type: 'TXT' }, context)
  context.record('mta-sts.record', subject, observed)
  if (!observed.ok || parseStsRecord(observed.value.records).kind !== 'policy') return
  const host = `mta-sts.${domain}`
  const isLeftAlone = isOptedOut([domain, host], context.settings.optOutNames)
  const policy = isLeftAlone ? leftAlone : await fetchPolicy(host, context, fetchSignal)
  context.record('mta-sts.policy', subject, policy)
}

const leftAlone: Unseen = { ok: false, failure: 'opted-out', elapsedMs: 0 }

async function fetchPolicy(host: string, context: StepContext, signal: AbortSignal): Promise<Observed<WebAnswer>> {
  const { settings, limits } = context
  const place = { host, port: settings.httpsPort, path: policyPath, accept: 'text/plain' }
  const file = await fetchFile({ ...place, maxBytes: limits.bytesPerWebAnswer }, context, signal)
  return file.ok ? { ...file, value: asWebAnswer(file.value) } : file
}
