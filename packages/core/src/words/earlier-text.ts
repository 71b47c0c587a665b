import type { DeliveryPath, EarlierTalk } from '../path/index.ts'

/** How old a reused conversation is: "less than a minute", "1 minute", "3 minutes". */
export function ageText(ageSeconds: number): string {
  const minutes = Math.round(ageSeconds / 60)
  if (ageSeconds < 60 || minutes === 0) return 'less than a minute'
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

/** Beside a server that was not visited for this check: how old it is what stands there. True for ever. */
export function earlierText({ ageSeconds }: EarlierTalk): string {
  return `As of ${ageText(ageSeconds)} before this check`
}

/** Why some servers were not visited for this check; empty when all were. */
export function earlierReason({ recipient }: DeliveryPath): string {
  const talks = (recipient?.servers ?? []).flatMap(({ cells }) => cells.answers.earlier ?? [])
  const reused = talks.find(({ reuseSeconds }) => reuseSeconds !== undefined)
  if (reused?.reuseSeconds !== undefined) {
    return `We knock on a server at most once in ${ageText(reused.reuseSeconds)}.`
  }
  return talks.length === 0 ? '' : 'We leave a server alone for a while when it asks us to, or does not answer.'
}

/** When the oldest of the reused conversations was heard, ISO 8601; undefined when this check heard all itself. */
export function oldestTalkAt({ recipient }: DeliveryPath): string | undefined {
  const talks = (recipient?.servers ?? []).flatMap(({ cells }) => cells.answers.earlier ?? [])
  return talks.toSorted((one, other) => other.ageSeconds - one.ageSeconds)[0]?.seenAt
}
