import { questionTypes, type QuestionType } from '@waypost/core/facts'

/** Source: IANA Domain Name System Parameters, resource record types. */
const typeNumbers = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  DS: 43,
  DNSKEY: 48,
  TLSA: 52,
} as const satisfies Record<QuestionType, number>

/** Comes beside other records when it is wanted; never asked for by itself. Source: RFC 4034 §3. */
export const signatureType = 'RRSIG'
const signatureNumber = 46

const namesByNumber = new Map<number, string>([
  ...questionTypes.map((type) => [typeNumbers[type], type] as const),
  [signatureNumber, signatureType],
])

export const optType = 41

export function typeToNumber(type: QuestionType): number {
  return typeNumbers[type]
}

/** `TYPE99` for a type that we never ask for. Source: RFC 3597 §5. */
export function numberToType(number: number): string {
  return namesByNumber.get(number) ?? `TYPE${number}`
}
