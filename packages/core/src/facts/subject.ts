export const subjectKinds = ['domain', 'host', 'address', 'zone', 'sender', 'checker'] as const

/**
 * What a fact or finding is about. Names are lower-case A-labels without the final dot; addresses are canonical
 * (RFC 5952). For `host` and `address` in the recipient lane, `name` is the MX host and `address` its address.
 */
export interface Subject {
  kind: (typeof subjectKinds)[number]
  name: string
  address?: string
}

/** One text per subject, equal exactly when the subjects are equal. */
export function subjectKey(subject: Subject): string {
  return `${subject.kind}:${subject.name}${subject.address === undefined ? '' : `[${subject.address}]`}`
}
