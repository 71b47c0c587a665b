import type { CheckerView, InstallationView } from '@waypost/contract'
import type { Outcome } from '@waypost/core/vocabulary'
import { formatWhen } from '../../ui/when.ts'

/** One thing of this installation: what it is, how it is, and what to do when it is not well. */
export interface StatusLine {
  name: string
  outcome: Outcome
  text: string
}

const slowQueueSeconds = 60

export function installationLines(view: InstallationView): StatusLine[] {
  const { queued, running, oldestQueuedSeconds } = view.queue
  const isSlow = oldestQueuedSeconds > slowQueueSeconds
  const waiting = queued === 0 ? 'Nothing waits' : `${checks(queued)} ${queued === 1 ? 'waits' : 'wait'}`
  const oldest = isSlow ? `, the oldest for ${duration(oldestQueuedSeconds)}. Start more workers, or wait.` : '.'
  return [
    { name: 'Database', outcome: 'good', text: 'It answers.' },
    { name: 'Queue', outcome: isSlow ? 'risk' : 'good', text: `${running} running. ${waiting}${oldest}` },
    view.isHttps
      ? { name: 'Encryption of these pages', outcome: 'good', text: 'People reach Waypost by https.' }
      : {
          name: 'Encryption of these pages',
          outcome: 'risk',
          text:
            'People reach Waypost by http, so others in the network can read passwords. ' +
            'Your administrator can put it behind https.',
        },
    { name: 'Version', outcome: 'good', text: view.version },
  ]
}

export function checkerLines(checker: CheckerView, now: Date): StatusLine[] {
  const { workerCount, lastSeenAt, lastCheckAt } = checker
  const workers = workerCount === 1 ? '1 worker' : `${workerCount} workers`
  const lastCheck = lastCheckAt === null ? 'No check yet.' : `Last check ${formatWhen(new Date(lastCheckAt), now)}.`
  return [
    workerCount > 0
      ? { name: 'Worker', outcome: 'good', text: `Online: ${workers}, version ${checker.version}. ${lastCheck}` }
      : {
          name: 'Worker',
          outcome: 'stops',
          text: `Offline. Last seen ${formatWhen(new Date(lastSeenAt), now)}. Checks wait until a worker is back.`,
        },
    { name: 'Port 25', ...port25[checker.port25] },
    { name: 'IPv6', ...ipv6[checker.ipv6] },
    { name: 'Own name', ...ownName(checker) },
  ]
}

export function lookupLine({ server, answeredCount, failedCount }: CheckerView['lookups'][number]): StatusLine {
  const all = answeredCount + failedCount
  if (all === 0) return { name: server, outcome: 'notApplicable', text: 'A spare: the last 20 checks did not need it.' }
  if (failedCount === 0) return { name: server, outcome: 'good', text: `Answered all ${all} questions of late.` }
  const isDead = answeredCount === 0
  const text = `Answered ${answeredCount} of ${all} questions of late. Some names have no answer for anybody.`
  return {
    name: server,
    outcome: isDead ? 'stops' : 'good',
    text: isDead ? `Answered none of ${all} questions.` : text,
  }
}

const port25: Record<CheckerView['port25'], Omit<StatusLine, 'name'>> = {
  open: { outcome: 'good', text: 'Open: mail servers can be reached from here.' },
  closed: {
    outcome: 'stops',
    text: 'Closed here, so we can’t knock on mail servers. Your provider or firewall must open port 25 outwards.',
  },
  intercepted: {
    outcome: 'stops',
    text: 'Something in between answers in place of mail servers. Your network team must take it out of the way.',
  },
  unknown: { outcome: 'unknown', text: 'Not tested yet. The first check tells.' },
}

const ipv6: Record<CheckerView['ipv6'], Omit<StatusLine, 'name'>> = {
  works: { outcome: 'good', text: 'Works from here.' },
  missing: { outcome: 'advice', text: 'Not available here. Mail servers are tried by IPv4 only.' },
  unknown: { outcome: 'unknown', text: 'Not tested yet: no mail server with IPv6 was met.' },
}

function ownName({ ownName, ehloName, isEhloNameConfigured, sourceAddress }: CheckerView): Omit<StatusLine, 'name'> {
  const says = `It introduces itself as ${ehloName}`
  const from = sourceAddress === null ? '' : ` from ${sourceAddress}`
  const advice = isEhloNameConfigured ? '' : ' Your administrator can choose a name with WAYPOST_EHLO_NAME.'
  switch (ownName) {
    case 'fits':
      return { outcome: 'good', text: `${says}${from}, and the reverse DNS name (PTR) fits.` }
    case 'misfit':
      return {
        outcome: 'risk',
        text: `${says}${from}, and the reverse DNS name (PTR) does not fit. Some servers refuse that.${advice}`,
      }
    case 'unknown':
      return { outcome: 'unknown', text: `${says}. Whether its reverse DNS name (PTR) fits is not known yet.${advice}` }
  }
}

function checks(count: number): string {
  return count === 1 ? '1 check' : `${count} checks`
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  return hours === 1 ? '1 hour' : `${hours} hours`
}
