import type { ChainCertificate, TlsaRecord } from '../../facts/index.ts'

const trustAnchor = 2
const endEntity = 3

/** Only these count for mail; the others ask for authorities that no two senders agree on. Source: RFC 7672 §3.1.3. */
export function isUsable({ usage, selector, matchingType }: TlsaRecord): boolean {
  return (usage === trustAnchor || usage === endEntity) && selector <= 1 && matchingType <= 2
}

/**
 * Whether what a server showed fits any of its usable TLSA records. For usage 3 neither the name nor the dates count;
 * for usage 2 an authority that was shown must be named, with a good way from it to the server's own certificate.
 * Source: RFC 7672 §3.1.1, §3.1.2, §3.2.
 */
export function fitsTlsa(
  records: TlsaRecord[],
  { chain, matchesHost, at }: { chain: ChainCertificate[]; matchesHost: boolean; at: Date },
): boolean {
  return records.filter(isUsable).some((record) => {
    const index = chain.findIndex((certificate) => isNamed(certificate, record))
    if (record.usage === endEntity) return chain[0] !== undefined && isNamed(chain[0], record)
    return index >= 0 && matchesHost && isGoodWay(chain.slice(0, index + 1), at)
  })
}

function isNamed(certificate: ChainCertificate, record: TlsaRecord): boolean {
  const isKey = record.selector === 1
  const sha256 = isKey ? certificate.publicKeySha256 : certificate.certificateSha256
  const sha512 = isKey ? certificate.publicKeySha512 : certificate.certificateSha512
  switch (record.matchingType) {
    case 0:
      return sha256 !== '' && record.associationSha256 === sha256
    case 1:
      return sha256 !== '' && record.associationData === sha256
    default:
      return sha512 !== '' && record.associationData === sha512
  }
}

function isGoodWay(way: ChainCertificate[], at: Date): boolean {
  const now = at.getTime()
  return (
    way.slice(0, -1).every(({ isIssuedByNext }) => isIssuedByNext) &&
    way.every(({ validFromAt, validToAt }) => Date.parse(validFromAt) <= now && now <= Date.parse(validToAt))
  )
}
