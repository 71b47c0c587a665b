/** What a web server answered to one request. Nothing of it was followed, unpacked or run. */
export interface WebAnswer {
  statusCode: number
  /** Of the Content-Type: lower-case, without parameters; '' when none was sent. */
  mediaType: string
  /** Where a redirect points to, cut at 300 characters. */
  location?: string
  /** Set when the body is packed (RFC 9110 §8.4), though we asked for it plain; then `lines` is empty. */
  contentEncoding?: string
  /** The body's lines, sanitised, at most 500 of 512 characters; empty unless the status is 200. */
  lines: string[]
  /** True when the body held more than we read or keep. */
  isCut: boolean
}

/** RFC 6698 §2.1. */
export interface TlsaRecord {
  usage: number
  selector: number
  matchingType: number
  /** Hexadecimal, lower-case, cut at 128 characters, which hold every hash. */
  associationData: string
  /** SHA-256 of the data, for the matching type 0 ("exactly this"), which may be of any length. */
  associationSha256?: string
}

/** One certificate that a server showed, by what a TLSA record can name of it (RFC 6698 §2.1.2, §2.1.3). */
export interface ChainCertificate {
  /** Of the whole certificate. */
  certificateSha256: string
  certificateSha512: string
  /** Of its SubjectPublicKeyInfo; '' when the key can't be read. */
  publicKeySha256: string
  publicKeySha512: string
  validFromAt: string
  validToAt: string
  /** Whether the next certificate that was shown names and signed this one. */
  isIssuedByNext: boolean
}
