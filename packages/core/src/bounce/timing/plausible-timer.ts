const hour = 3600

/** What people set as a limit of waiting: times that are common as defaults or advice, in seconds. */
const common = [0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 14, 18, 24, 36, 48, 72, 96, 120, 144, 168, 240, 336].map(
  (hours) => hours * hour,
)
const mostOverrunShare = 0.05
const leastOverrun = 600
/** Spans in words leave out the seconds, and the clock of a notice is a moment late. */
const rounding = 90

/**
 * The setting behind a time that was measured. A server looks at its limits when it tries again, so what is measured
 * is the setting and a little more: the common setting just below is meant, within ten minutes or a twentieth. Else
 * the measured time itself. Seconds.
 */
export function plausibleTimer(measuredSeconds: number): number {
  const below = common.findLast((seconds) => seconds <= measuredSeconds)
  if (below === undefined) return measuredSeconds
  return measuredSeconds - below <= Math.max(leastOverrun, below * mostOverrunShare) ? below : measuredSeconds
}

/** The common setting that a sum of two stated spans means when it is as good as that, else the sum. Seconds. */
export function nearestTimer(statedSeconds: number): number {
  return common.find((seconds) => Math.abs(seconds - statedSeconds) <= rounding) ?? statedSeconds
}
