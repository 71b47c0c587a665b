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

/** Days since the epoch in the reader's zone. */
function startOfDay(at: Date): number {
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000)
}
