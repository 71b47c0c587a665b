const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const long = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const longYear = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const short = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const shortYear = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** An instant in the reader's zone, for a sentence: "Friday 30 January, 21:28". The year only when it is another one. */
export function sayMoment(at: Date, now = new Date()): string {
  const day = (at.getFullYear() === now.getFullYear() ? long : longYear).format(at).replaceAll(',', '')
  return `${day}, ${clock.format(at)}`
}

/** The same for a column: "Fri 20 Nov 16:02". */
export function momentLabel(at: Date, now = new Date()): string {
  const day = (at.getFullYear() === now.getFullYear() ? short : shortYear).format(at).replaceAll(',', '')
  return `${day} ${clock.format(at)}`
}
