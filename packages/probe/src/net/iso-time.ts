/** '' for a time that cannot be read. */
export function isoTime(time: Date): string {
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}
