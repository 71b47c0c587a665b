/**
 * The instant at which clocks in a zone (IANA) showed a time. Both as milliseconds; undefined for a zone that does not
 * exist. In the hour that a change of the clocks repeats or skips, one of the two.
 */
export function instantInZone(shown: number, zone: string): number | undefined {
  const clock = clockIn(zone)
  if (!clock) return undefined
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  return shown - offsetAt(shown - offsetAt(shown, clock), clock)
}

/** Milliseconds east of UTC. */
function offsetAt(instant: number, clock: Intl.DateTimeFormat): number {
  const shown = clock.formatToParts(instant)
  const part = (type: string) => Number(shown.find((one) => one.type === type)?.value)
  const there = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return there - Math.floor(instant / 1000) * 1000
}

function clockIn(timeZone: string): Intl.DateTimeFormat | undefined {
  const [year, month, day, hour, minute, second] = Array<'numeric'>(6).fill('numeric')
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year, month, day, hour, minute, second })
  } catch {
    return undefined
  }
}
