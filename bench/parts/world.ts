import type { LabOptions, MailBehaviour, Scenario } from '@waypost/lab'

export interface World {
  scenarios: LabOptions['scenarios']
  /** What is to be typed, one a check. */
  targets: string[]
}

/** So many domains with so many mail servers each, all on addresses of their own, so that no check meets another. */
export function makeWorld(
  size: { domains: number; hosts: number },
  behaviour: MailBehaviour = { kind: 'good' },
): World {
  const scenarios = Array.from({ length: size.domains }, (_, index) => scenarioOf(index, size.hosts, behaviour))
  return { scenarios, targets: scenarios.map(({ enter }) => enter.target) }
}

/** So many sending addresses whose reverse name leads back to them: checks that are over in two questions. */
export function makeSenders(count: number): World {
  const senders = Array.from({ length: count }, (_, index) => {
    const octets = [80 + Math.floor(index / 50_000), Math.floor(index / 200) % 250, 1 + (index % 200)]
    return { name: `out${index}.senders.example`, address: `127.${octets.join('.')}` }
  })
  const reverseZones = Map.groupBy(senders, ({ address }) => address.split('.').slice(0, 3).toReversed().join('.'))
  const zones = [
    { apex: 'senders.example', records: senders.map(({ name, address }) => `${name} 300 A ${address}`) },
    ...[...reverseZones].map(([network, members]) => ({
      apex: `${network}.in-addr.arpa`,
      records: members.map(({ name, address }) => `${address.split('.')[3]}.${network}.in-addr.arpa 300 PTR ${name}`),
    })),
  ]
  const scenario = { ...scenarioOf(0, 0, { kind: 'good' }), name: 'senders', dns: { zones } }
  return { scenarios: [scenario], targets: senders.map(({ address }) => address) }
}

function scenarioOf(index: number, hosts: number, behaviour: MailBehaviour): Scenario {
  const domain = `d${index}.example`
  const mail = Array.from({ length: hosts }, (_, host) => ({
    name: `mx${host + 1}.${domain}`,
    address: `127.${60 + Math.floor(index / 200)}.${1 + (index % 200)}.${host + 1}`,
    behaviour,
  }))
  const records = mail.flatMap(({ name, address }, host) => [
    `${domain} 300 MX ${(host + 1) * 10} ${name}`,
    `${name} 300 A ${address}`,
  ])
  return {
    name: domain,
    story: 'A domain of the bench.',
    enter: { target: domain },
    expect: { state: 'ok', primary: 'all-good', side: 'none', actor: 'nobody', confidence: 'likely', findings: [] },
    dns: { zones: [{ apex: domain, records }] },
    mail,
  }
}
