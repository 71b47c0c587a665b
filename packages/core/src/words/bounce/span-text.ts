const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** A span as people say it, in the largest unit that does not hide much: "25 minutes", "31 hours", "2 days". */
export function spanText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds / minute)) * minute
  if (whole < hour) return count(whole / minute, 'minute')
  const isWholeDays = whole % day < hour || whole % day > day - hour
  if (whole < 2 * day && !(isWholeDays && whole >= day - hour)) return count(Math.round(whole / hour), 'hour')
  return count(isWholeDays ? Math.round(whole / day) : Math.round((whole / day) * 10) / 10, 'day')
}

/** What is left of a time, never more than there is: "31 hours left". */
export function leftText(seconds: number): string {
  if (seconds < minute) return 'less than a minute'
  if (seconds < hour) return count(Math.floor(seconds / minute), 'minute')
  if (seconds < 3 * day) return count(Math.floor(seconds / hour), 'hour')
  return count(Math.floor(seconds / day), 'day')
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
