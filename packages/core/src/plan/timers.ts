/** How long we wait for each thing. All in milliseconds. */
export interface Timers {
  /** One try of one DNS question at one server. */
  dnsTryMs: number
  dnsTriesPerServer: number
  /** All tries for one question at one resolver. */
  dnsNameMs: number
  connectMs: number
  greetingMs: number
  /** Each later SMTP reply. */
  replyMs: number
  tlsMs: number
  quitMs: number
  httpMs: number
  runMs: number
}

/** A person waits. Passing one of these says "not within our limit", never "down". */
export const interactiveTimers: Timers = {
  dnsTryMs: 1_500,
  dnsTriesPerServer: 2,
  dnsNameMs: 5_000,
  connectMs: 10_000,
  greetingMs: 30_000,
  replyMs: 15_000,
  tlsMs: 10_000,
  quitMs: 2_000,
  httpMs: 8_000,
  runMs: 60_000,
}

/** Nobody waits: the times a sender must wait. Source: RFC 5321 §4.5.3.2. */
export const slowTimers: Timers = {
  dnsTryMs: 3_000,
  dnsTriesPerServer: 3,
  dnsNameMs: 10_000,
  connectMs: 30_000,
  greetingMs: 300_000,
  replyMs: 300_000,
  tlsMs: 30_000,
  quitMs: 2_000,
  httpMs: 30_000,
  runMs: 600_000,
}
