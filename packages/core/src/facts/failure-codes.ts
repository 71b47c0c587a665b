/** Why a look at the world gave no value. A closed set: a new code comes with words and a test. */
export const failureCodes = [
  // DNS: nobody gave a usable answer
  'dns-timeout',
  'dns-servfail',
  'dns-refused',
  'dns-format-error',
  'dns-not-implemented',
  'dns-bad-reply',
  'dns-unreachable',
  'dns-tcp-failed',
  'dns-cname-loop',
  'dns-cname-chain',
  // the question was not asked
  'not-allowed',
  'limit-reached',
  'held-back',
  'opted-out',
  'run-deadline',
  'stopped',
  // TCP
  'connect-refused',
  'connect-timeout',
  'connect-unreachable',
  'connect-no-route',
  // the conversation
  'reply-timeout',
  'closed',
  'reset',
  'not-smtp',
  'reply-malformed',
  'reply-too-long',
  'injected-after-starttls',
  'no-smtputf8',
  // TLS
  'tls-handshake-failed',
  'tls-timeout',
  // a web server
  'no-address',
  'tls-untrusted',
  'http-timeout',
  'http-malformed',
  'http-refused',
] as const

/**
 * `connect-no-route`: this machine itself has no way to that address family (no IPv6 here), so it says nothing
 * about the other side. `not-allowed`: an address or a name that we never ask or dial.
 * `held-back`: the address is left alone for a while.
 * `no-smtputf8`: the address has letters beyond ASCII, and the server takes none (RFC 6531 §3.1).
 * `no-address`: its name leads to none. `http-refused`: a web server answered with an error. `tls-untrusted`: its certificate does not prove its name.
 * `opted-out`: its operator asked us not to knock. `closed` and `reset`: the other side ended the
 * connection before it said what was expected.
 */
export type FailureCode = (typeof failureCodes)[number]
