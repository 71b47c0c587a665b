const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** When something was, in the reader's time zone, as short as it can be understood at `now`. */
export function formatWhen(at: Date, now: Date): string {
  const seconds = Math.round((now.getTime() - at.getTime()) / 1000)
  if (seconds < 5) return 'just now'
  if (seconds < 60) return `${seconds} seconds ago`
  if (seconds < 120) return '1 minute ago'
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} minutes ago`
  const days = startOfDay(now) - startOfDay(at)
  if (days === 0) return `today ${time.format(at)}`
  if (days === 1) return `yesterday ${time.format(at)}`
  const date = at.getFullYear() === now.getFullYear() ? dayAndMonth.format(at) : withYear.format(at)
  return `${date}, ${time.format(at)}`
}

/** The same for the middle of a sentence, and always a clock time: "15:49 today", "08:15 on 9 November". */
export function sayTime(at: Date, now: Date): string {
  const days = startOfDay(now) - startOfDay(at)
  if (days === 0) return `${time.format(at)} today`
  if (days === 1) return `${time.format(at)} yesterday`
  const date = at.getFullYear() === now.getFullYear() ? dayAndMonth.format(at) : withYear.format(at)
  return `${time.format(at)} on ${date}`
}

/** A time of a day or more in whole days: "1 day", "6 days". */
export function formatAge(ageMs: number): string {
  const days = Math.floor(ageMs / 86_400_000)
  return days === 1 ? '1 day' : `${days} days`
}

/** Days since the epoch in the reader's zone. */
function startOfDay(at: Date): number {
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000)
}
