import type { Observed, Route, Subject } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import type { PathCell, ServerColumn, ServerRow } from './delivery-path.ts'
import { failureCell, findingCell, heaviest, observedOf, unlookedCell, type PathSources } from './make-cell.ts'
import { isOfRule } from './recipient-cells.ts'
import { recipientCell } from './recipient-cell.ts'
import { earlierTalk, turnCell } from './turn-cell.ts'

/** What we see of their mail servers: one row for each address, in the order of choice. */
export function serverRows(sources: PathSources, routes: Route[]): ServerRow[] {
  const voice = sources.findings.find(({ code }) => code === 'checker-port25-intercepted')
  return emptyServerRows(routes).map((row, index) => {
    const route = routes[index]
    if (!route) return row
    return { ...row, cells: voice && route.isDialled ? unheardCells(voice) : cellsOf(sources, route) }
  })
}

/** The rows before anything is known of them. */
export function emptyServerRows(routes: Route[]): ServerRow[] {
  const preferences = [...new Set(routes.map(({ preference }) => preference))].toSorted((one, other) => one - other)
  return routes.map(({ exchange, preference, address, family, isDialled, notDialledBecause }) => {
    const state = isDialled ? 'waiting' : 'notChecked'
    const answers: PathCell = notDialledBecause === undefined ? { state } : { state, note: notDialledBecause }
    const cells = {
      answers,
      greeting: { state },
      hello: { state },
      encryption: { state },
      recipient: { state: 'notApplicable' },
    } as const
    return { exchange, preference, choice: preferences.indexOf(preference) + 1, address, family, isDialled, cells }
  })
}

function cellsOf(sources: PathSources, route: Route): Record<ServerColumn, PathCell> {
  const subject: Subject = { kind: 'address', name: route.exchange, address: route.address }
  const findings = sources.findings.filter(
    ({ args }) => args['exchange'] === route.exchange && args['address'] === route.address,
  )
  const answers = answersCell(sources, route, subject, findings)
  const greeting = after(answers, () => greetingCell(sources, subject, findings))
  const hello = after(greeting, () => helloCell(sources, subject, findings))
  const encryption = after(hello, () => encryptionCell(sources, subject, [...findings, ...rulesOf(sources, route)]))
  return { answers, greeting, hello, encryption, recipient: recipientCell(sources, subject, findings) }
}

/** What a rule about encryption says of the server as a whole, whichever its address. */
function rulesOf({ findings }: PathSources, { exchange }: Route): Finding[] {
  return findings.filter(({ args }) => args['exchange'] === exchange && args['address'] === undefined).filter(isOfRule)
}

/** Something answers in place of every mail server: nothing that was heard came from them. */
function unheardCells(voice: Finding): Record<ServerColumn, PathCell> {
  const notChecked: PathCell = { state: 'notChecked' }
  const recipient: PathCell = { state: 'notApplicable' }
  return { answers: findingCell(voice), greeting: notChecked, hello: notChecked, encryption: notChecked, recipient }
}

/** A later step that never ran is not checked, never a fault. */
function after(previous: PathCell, cell: () => PathCell): PathCell {
  if (previous.state === 'good') return cell()
  return { state: previous.state === 'waiting' ? 'waiting' : 'notChecked' }
}

function answersCell(sources: PathSources, route: Route, subject: Subject, findings: Finding[]): PathCell {
  if (!route.isDialled) {
    const finding = heaviest(findings.filter(({ code }) => code === 'mx-host-private'))
    return finding ? findingCell(finding) : { state: 'notChecked', note: route.notDialledBecause ?? 'limit-reached' }
  }
  const observed = observedOf(sources, 'smtp.connect', subject)
  if (observed === undefined) return turnCell(sources, 'smtp.turn', subject) ?? unlookedCell(sources)
  const cell = connectCell(observed, findings)
  const earlier = earlierTalk(sources, subject)
  return earlier === undefined ? cell : { ...cell, earlier }
}

function connectCell(observed: Observed<unknown>, findings: Finding[]): PathCell {
  if (observed.ok) return { state: 'good', note: 'answered', elapsedMs: observed.elapsedMs }
  // Nobody tried, so there is no time to tell.
  if (observed.failure === 'held-back' || observed.failure === 'opted-out') {
    return { state: 'unknown', note: observed.failure }
  }
  const finding = ofTopic(findings, 'connect')
  return finding ? { ...findingCell(finding, observed.elapsedMs), note: observed.failure } : failureCell(observed)
}

function greetingCell(sources: PathSources, subject: Subject, findings: Finding[]): PathCell {
  const observed = observedOf(sources, 'smtp.greeting', subject)
  if (observed === undefined) return unlookedCell(sources)
  const refusal = checkerFinding(findings, 'greeting')
  if (refusal) return findingCell(refusal, observed.elapsedMs)
  const spoken = findings.filter(({ code }) => code.startsWith('greeting-'))
  const finding = heaviest(spoken)
  if (finding && finding.outcome !== 'good' && finding.outcome !== 'advice')
    return findingCell(finding, observed.elapsedMs)
  if (!observed.ok) return failureCell(observed)
  const isReady = observed.value.replyCode === 220 || finding?.outcome === 'good'
  const note = spoken.some(({ code }) => code === 'greeting-slow') ? 'greeted-slowly' : 'greeted'
  return isReady ? { state: 'good', note, elapsedMs: observed.elapsedMs } : unlookedCell(sources)
}

function helloCell(sources: PathSources, subject: Subject, findings: Finding[]): PathCell {
  const observed = observedOf(sources, 'smtp.ehlo', subject)
  if (observed === undefined) return unlookedCell(sources)
  const finding = checkerFinding(findings, 'hello') ?? ofTopic(findings, 'ehlo')
  if (finding && finding.outcome !== 'good') return findingCell(finding, observed.elapsedMs)
  return observed.ok ? { state: 'good', note: 'hello-accepted', elapsedMs: observed.elapsedMs } : failureCell(observed)
}

/** What the checks said of encryption, certificate and the rules about both; the version of TLS stands beside whatever is wrong. */
function encryptionCell(sources: PathSources, subject: Subject, findings: Finding[]): PathCell {
  const refusal = checkerFinding(findings, 'starttls')
  if (refusal) return findingCell(refusal)
  const tls = ofTopic(findings, 'tls')
  const others = ['certificate', 'mta-sts', 'dane'].map((topic) => ofTopic(findings, topic))
  const finding = heaviest([tls, ...others].filter((one) => one !== undefined))
  const observed = observedOf(sources, 'smtp.tls', subject)
  if (!finding) return observed && !observed.ok ? failureCell(observed) : unlookedCell(sources)
  const protocol = tls?.args['protocol']
  const cell = findingCell(finding, observed?.elapsedMs)
  return protocol === undefined ? cell : { ...cell, args: { ...cell.args, protocol } }
}

/** What they said about our checker after we had done this. */
function checkerFinding(findings: Finding[], phase: 'greeting' | 'hello' | 'starttls'): Finding | undefined {
  return findings.find(({ code, args }) => code.startsWith('checker-') && args['phase'] === phase)
}

function ofTopic(findings: Finding[], topic: string): Finding | undefined {
  return heaviest(findings.filter(({ code }) => code.startsWith(`${topic}-`)))
}
