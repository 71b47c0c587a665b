import type { BounceNotice } from '@waypost/core/facts'
import { bounceKindText, bounceWriterText, reasonName, saidText, spanText } from '@waypost/core/words'

export interface FindingRow {
  label: string
  text: string
}

/** The values of a notice as rows of a table, in the order in which they are asked about. */
export function findingRows(notice: BounceNotice): FindingRow[] {
  const { kind, recipient, status, replyCode, reason, attempts, saidBy, remoteMta, remoteAddress } = notice
  const { sendingAddress, senderDomain, delayNoticeSeconds, expirySeconds } = notice
  const isAboutDelivery = kind === 'failed' || kind === 'delayed'
  const rows: [string, string | undefined][] = [
    ['Who wrote it', bounceWriterText(notice)],
    ['Kind', bounceKindText(notice)],
    ['Recipient', recipient],
    ['Code', joined(replyCode, status)],
    ['Reason', isAboutDelivery ? reasonName(reason) : undefined],
    [saidBy === 'remote' ? 'Last real reply' : 'What it says', saidText(notice)],
    ['Their server', joined(remoteMta, remoteAddress)],
    ['Sent by', senderDomain],
    ['Sending address', sendingAddress],
    ['Tries', attempts !== undefined && attempts > 1 ? `tried ${attempts} times` : undefined],
    ['Notice time', delayNoticeSeconds === undefined ? undefined : spanText(delayNoticeSeconds)],
    ['Give-up time', expirySeconds === undefined ? undefined : spanText(expirySeconds)],
  ]
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]))
}

function joined(...parts: (string | number | undefined)[]): string | undefined {
  const given = parts.filter((part) => part !== undefined)
  return given.length === 0 ? undefined : given.join(' ')
}
