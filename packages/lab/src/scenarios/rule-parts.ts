import type { LabZone, WebHost } from '../scenario.ts'

/** The zone, announcing an MTA-STS policy that a web server at this address gives out. */
export function withPolicy(zone: LabZone, webAddress: string): LabZone {
  const { apex } = zone
  return withRecords(zone, `_mta-sts.${apex} 300 TXT "v=STSv1; id=1"`, `mta-sts.${apex} 300 A ${webAddress}`)
}

/** The same zone with more in it. */
export function withRecords(zone: LabZone, ...records: string[]): LabZone {
  return { ...zone, records: [...zone.records, ...records] }
}

/** The web server of a policy that names these mail servers. */
export function policyHost(
  domain: string,
  address: string,
  { mode, names }: { mode: 'enforce' | 'testing'; names: string[] },
): WebHost {
  const lines = ['version: STSv1', `mode: ${mode}`, ...names.map((name) => `mx: ${name}`), 'max_age: 604800']
  return { address, name: `mta-sts.${domain}`, path: policyPath, lines }
}

export const policyPath = '/.well-known/mta-sts.txt'
