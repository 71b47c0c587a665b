import { refusalInTalk } from '@waypost/core/checks'
import { isMailDomain, rankCandidates, type SenderClues } from '@waypost/core/senders'
import { parseSender } from '@waypost/core/target'
import { type SenderCandidatesView, senderCluesRequestSchema } from '@waypost/contract'
import { createMemoryTurns, createPorts, lookUpSenders, type ProbePorts } from '@waypost/probe'
import type { App, Services } from '../services.ts'
import { makeLimiter } from '../auth/limiter.ts'
import { signedIn } from '../http/access.ts'
import { takeTries } from '../http/limit-tries.ts'
import { ProblemError, problems } from '../http/problem.ts'
import { targetProblem } from '../runs/target-problem.ts'
import { readSenders } from './saved-senders.ts'
import { senderAbout as about } from './sender-about.ts'

const perPerson = { max: 60, windowSeconds: 300 }

/** Which address a domain may send from. Asks the DNS from here: a person waits in front of a form, and no run begins. */
export function candidateRoutes(app: App, { database, settings }: Services): void {
  const { probe } = settings
  const policy = { allowedRanges: probe.allowedRanges, allowedNames: probe.allowedNames }
  const limit = makeLimiter({ atOnce: 8, waiting: 50 })
  let known: ProbePorts | undefined
  const ports = (): ProbePorts =>
    (known ??= createPorts(probe, (clock) => createMemoryTurns(probe, clock, refusalInTalk)))

  app.post(
    '/api/sender-candidates',
    {
      bodyLimit: 8_192,
      config: { access: 'agent', about: about.findCandidates },
      schema: { body: senderCluesRequestSchema },
    },
    async (request): Promise<SenderCandidatesView> => {
      const { domain: text, quoted, handOvers, reportingMta } = request.body
      const parsed = parseSender(text, policy)
      if (!parsed.ok) throw new ProblemError(targetProblem({ field: 'domain', problem: parsed.problem }))
      const { name: domain } = parsed.sender
      if (domain === undefined) throw new ProblemError(problems.notADomain())
      await takeTries(database, [{ key: `senders ${signedIn(request).id}`, ...perPerson }])
      const reporter = reportingMta?.name === undefined ? undefined : parseSender(reportingMta.name, policy)
      const name = reporter?.ok ? reporter.sender.name : undefined
      const [published, saved] = await Promise.all([
        limit(() =>
          lookUpSenders(domain, { ports: ports(), settings: probe, hosts: name === undefined ? [] : [name] }),
        ),
        readSenders(database),
      ])
      const clues: SenderClues = { domain, published, saved, quoted, handOvers: handOvers.map(withoutUndefined) }
      if (reportingMta) clues.reportingMta = { addresses: reportingMta.addresses, ...(name !== undefined && { name }) }
      const candidates = rankCandidates(clues, probe.allowedRanges)
      return { domain, isMailDomain: isMailDomain(published), candidates, unseen: published.unseen }
    },
  )
}

type HandOver = NonNullable<SenderClues['handOvers']>[number]

function withoutUndefined({ name, ...rest }: Omit<HandOver, 'name'> & { name?: string | undefined }): HandOver {
  return { ...rest, ...(name !== undefined && { name }) }
}
