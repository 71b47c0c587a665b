/** What one run may spend. */
export interface Limits {
  mxHosts: number
  addressesPerFamily: number
  dials: number
  dnsQuestions: number
  cnameDepth: number
  ptrNames: number
  authorityServers: number
  bytesPerSmtpSession: number
  bytesPerDnsAnswer: number
  bytesPerWebAnswer: number
  bytesPerRegistryAnswer: number
  transcriptBytes: number
  /** Everything that is read from anybody. */
  bytes: number
}

/**
 * Source for mxHosts and addressesPerFamily: RFC 5321 §5.1 asks for at least two addresses; for bytesPerWebAnswer:
 * RFC 8461 §3.3.
 */
export const defaultLimits: Limits = {
  mxHosts: 10,
  addressesPerFamily: 2,
  dials: 16,
  dnsQuestions: 150,
  cnameDepth: 8,
  ptrNames: 5,
  authorityServers: 4,
  bytesPerSmtpSession: 65_536,
  bytesPerDnsAnswer: 65_535,
  bytesPerWebAnswer: 65_536,
  bytesPerRegistryAnswer: 262_144,
  transcriptBytes: 65_536,
  bytes: 4_194_304,
}
