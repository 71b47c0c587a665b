import type { Route, Subject } from '../facts/index.ts'
import type { Finding } from '../findings/index.ts'
import type { PathCell, ServerColumn, ServerRow } from './delivery-path.ts'
import { failureCell, findingCell, heaviest, observedOf, unlookedCell, type PathSources } from './make-cell.ts'

/** What we see of their mail servers: one row for each address, in the order of choice. */
export function serverRows(sources: PathSources, routes: Route[]): ServerRow[] {
  return emptyServerRows(routes).map((row, index) => {
    const route = routes[index]
    return route ? { ...row, cells: cellsOf(sources, route) } : row
  })
}

/** The rows before anything is known of them. */
export function emptyServerRows(routes: Route[]): ServerRow[] {
  const preferences = [...new Set(routes.map(({ preference }) => preference))].toSorted((one, other) => one - other)
  return routes.map(({ exchange, preference, address, family, isDialled, notDialledBecause }) => {
    const state = isDialled ? 'waiting' : 'notChecked'
    const answers: PathCell = notDialledBecause === undefined ? { state } : { state, note: notDialledBecause }
    const cells = { answers, greeting: { state }, hello: { state }, encryption: { state } } as const
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
  return { answers, greeting, hello, encryption: after(hello, () => encryptionCell(sources, subject)) }
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
  if (observed === undefined) return unlookedCell(sources)
  if (observed.ok) return { state: 'good', note: 'answered', elapsedMs: observed.elapsedMs }
  const finding = ofTopic(findings, 'connect')
  return finding ? { ...findingCell(finding, observed.elapsedMs), note: observed.failure } : failureCell(observed)
}

function greetingCell(sources: PathSources, subject: Subject, findings: Finding[]): PathCell {
  const observed = observedOf(sources, 'smtp.greeting', subject)
  if (observed === undefined) return unlookedCell(sources)
  const spoken = findings.filter(({ code }) => code.startsWith('greeting-') || code.startsWith('checker-'))
  const finding = heaviest(spoken)
  if (finding && finding.outcome !== 'good') return findingCell(finding, observed.elapsedMs)
  if (!observed.ok) return failureCell(observed)
  const isReady = observed.value.replyCode === 220
  const note = spoken.some(({ code }) => code === 'greeting-slow') ? 'greeted-slowly' : 'greeted'
  return isReady ? { state: 'good', note, elapsedMs: observed.elapsedMs } : unlookedCell(sources)
}

function helloCell(sources: PathSources, subject: Subject, findings: Finding[]): PathCell {
  const observed = observedOf(sources, 'smtp.ehlo', subject)
  if (observed === undefined) return unlookedCell(sources)
  const finding = ofTopic(findings, 'ehlo')
  if (finding && finding.outcome !== 'good') return findingCell(finding, observed.elapsedMs)
  return observed.ok ? { state: 'good', note: 'hello-accepted', elapsedMs: observed.elapsedMs } : failureCell(observed)
}

/** Shows what was seen; whether it is a fault is the question of checks that read the recipient's own rules. */
function encryptionCell(sources: PathSources, subject: Subject): PathCell {
  const starttls = observedOf(sources, 'smtp.starttls', subject)
  const ehlo = observedOf(sources, 'smtp.ehlo', subject)
  if (starttls === undefined && ehlo?.ok && !offersStarttls(ehlo.value.extensions)) {
    return { state: 'notApplicable', note: 'tls-not-offered' }
  }
  if (starttls?.ok && starttls.value.replyCode !== 220) return { state: 'unknown', note: 'tls-refused' }
  if (starttls && !starttls.ok) return failureCell(starttls)
  const tls = observedOf(sources, 'smtp.tls', subject)
  if (tls === undefined) return unlookedCell(sources)
  if (!tls.ok) return failureCell(tls)
  const { protocol, certificate } = tls.value
  const isTrusted = certificate !== undefined && certificate.chainError === undefined && certificate.matchesHost
  const note = isTrusted ? 'tls' : 'tls-without-proof'
  return { state: 'good', note, args: { protocol: protocol.replace('TLSv', 'TLS ') }, elapsedMs: tls.elapsedMs }
}

function offersStarttls(extensions: string[]): boolean {
  return extensions.some((extension) => /^STARTTLS\b/i.test(extension))
}

function ofTopic(findings: Finding[], topic: string): Finding | undefined {
  return heaviest(findings.filter(({ code }) => code.startsWith(`${topic}-`)))
}
