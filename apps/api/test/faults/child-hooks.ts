// Loaded before an entry of ours (--import): moves its wall clock or holds up its event loop when the bench says so.
const RealDate = Date
let shiftMs = 0

/** Takes the place of Date without becoming another class: dates made before the jump are dates still. */
const ShiftedDate = new Proxy(RealDate, {
  construct: (date, args: [] | [number | string]) =>
    args.length === 0 ? new date(RealDate.now() + shiftMs) : new date(...args),
  get: (date, key) => (key === 'now' ? () => RealDate.now() + shiftMs : (Reflect.get(date, key) as unknown)),
})

process.on('message', (message: { shiftClockMs?: number; stallMs?: number }) => {
  if (message.shiftClockMs !== undefined) {
    shiftMs = message.shiftClockMs
    globalThis.Date = ShiftedDate
  }
  if (message.stallMs !== undefined) {
    const untilMs = performance.now() + message.stallMs
    while (performance.now() < untilMs);
  }
})
