// Loaded before an entry of ours (--import): moves its wall clock or holds up its event loop when the bench says so.
const RealDate = Date
let shiftMs = 0

class ShiftedDate extends RealDate {
  constructor(...args: [] | [number | string | Date]) {
    if (args.length === 0) super(RealDate.now() + shiftMs)
    else super(...args)
  }

  static override now(): number {
    return RealDate.now() + shiftMs
  }
}

process.on('message', (message: { shiftClockMs?: number; stallMs?: number }) => {
  if (message.shiftClockMs !== undefined) {
    shiftMs = message.shiftClockMs
    globalThis.Date = ShiftedDate as DateConstructor
  }
  if (message.stallMs !== undefined) {
    const untilMs = performance.now() + message.stallMs
    while (performance.now() < untilMs);
  }
})
