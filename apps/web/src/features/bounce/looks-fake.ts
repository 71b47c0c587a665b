import type { BounceReading } from '@waypost/core/bounce'

/** Where real notices lead for help. */
const knownHosts = [
  'microsoft.com',
  'office.com',
  'outlook.com',
  'aka.ms',
  'google.com',
  'yahoo.com',
  'icloud.com',
  'mimecast.com',
  'proofpoint.com',
]
const reportWords = [
  'final-recipient',
  'reporting-mta',
  'diagnostic-code',
  'generating server',
  'diagnostic information',
]
const maxLinks = 50

/**
 * Whether a message only pretends to be a bounce: it wants something clicked, and says nothing that a mail server says. It
 * is a warning, never a verdict.
 */
export function looksFake({ recipients }: BounceReading, shown: string): boolean {
  const text = shown.toLowerCase()
  if (reportWords.some((words) => text.includes(words))) return false
  const isServerQuoted = recipients.some(
    ({ replyCode, remoteMta }) => replyCode !== undefined || remoteMta !== undefined,
  )
  return !isServerQuoted && linkHosts(text).some((host) => !knownHosts.some((known) => isOf(host, known)))
}

function isOf(host: string, known: string): boolean {
  return host === known || host.endsWith(`.${known}`)
}

function linkHosts(text: string): string[] {
  const hosts: string[] = []
  let at = text.indexOf('://')
  while (at !== -1 && hosts.length < maxLinks) {
    const host = /^[a-z0-9.-]{1,253}/.exec(text.slice(at + 3, at + 256))?.[0]
    if (host !== undefined && text.slice(Math.max(0, at - 5), at).includes('http')) hosts.push(host)
    at = text.indexOf('://', at + 3)
  }
  return hosts
}
