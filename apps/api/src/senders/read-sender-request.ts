import { parseSelectors } from '@waypost/core/parse'
import { parseSender, parseTarget, type TargetPolicy } from '@waypost/core/target'
import type { SavedSenderRequest } from '@waypost/contract'
import { type ProblemCode, statusOf } from '../http/problem-codes.ts'
import { ProblemError } from '../http/problem.ts'
import { targetProblem } from '../runs/target-problem.ts'

/** How the fields of a form are called where it has one address and one domain. */
interface FieldNames {
  address: string
  domain: string
}

/**
 * A sender as it will be saved: canonical addresses, names as A-labels, selectors each once.
 *
 * @throws ProblemError that names the field
 */
export function readSenderRequest<Request extends SavedSenderRequest>(
  request: Request,
  policy: TargetPolicy,
  fields: FieldNames = { address: 'addresses', domain: 'domains' },
): Request {
  const { heloName, delayNoticeHours, giveUpHours } = request
  const addresses = unique(request.addresses.map((text) => readAddress(text, policy, fields.address)))
  const domains = unique(request.domains.map((text) => readDomain(text, policy, fields.domain)))
  const keys = parseSelectors(request.selectors)
  if (!keys.ok) throw refusal('selectors', 'bad-label', `Enter selectors such as selector1, not “${keys.subject}”`)
  if (delayNoticeHours >= giveUpHours) {
    throw refusal('delayNoticeHours', 'notice-after-end', 'The delay notice comes before the server gives up')
  }
  const helo = heloName === '' ? '' : readHeloName(heloName, policy)
  return { ...request, addresses, domains, heloName: helo, selectors: keys.selectors }
}

function readAddress(text: string, policy: TargetPolicy, field: string): string {
  const { address, name } = readSender(text, policy, field)
  return address ?? name ?? text
}

function readDomain(text: string, policy: TargetPolicy, field: string): string {
  const { name } = readSender(text, policy, field)
  if (name !== undefined) return name
  throw refusal(field, 'bad-label', 'Enter the domain behind the @ of your addresses, such as example.com')
}

function readSender(text: string, policy: TargetPolicy, field: string) {
  const parsed = parseSender(text, policy)
  if (!parsed.ok) throw new ProblemError(targetProblem({ field, problem: parsed.problem }))
  return parsed.sender
}

function readHeloName(text: string, policy: TargetPolicy): string {
  const parsed = parseTarget(text, policy)
  if (!parsed.ok) throw new ProblemError(targetProblem({ field: 'heloName', problem: parsed.problem }))
  if (parsed.target.kind === 'domain') return parsed.target.domain ?? ''
  throw refusal('heloName', 'bad-label', 'Enter the name the mail server greets with, such as mail.example.com')
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)]
}

function refusal(field: string, code: ProblemCode, detail: string): ProblemError {
  return new ProblemError({ status: statusOf(code), code, detail, field })
}
