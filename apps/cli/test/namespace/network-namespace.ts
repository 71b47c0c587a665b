import { execFileSync, spawnSync } from 'node:child_process'
import { publicAddress } from './hostile-stories.ts'

/** What only exists inside networks and has a listener of ours, so that a packet to it would arrive. */
export const innerAddresses = [
  '127.0.0.1',
  '10.0.0.1',
  '169.254.169.254',
  '192.168.1.1',
  '168.63.129.16',
  '::1',
  'fd00:ec2::254',
]

/** Why this machine cannot make a network of its own; undefined when it can. */
export function whyNoNamespace(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux has network namespaces'
  if (process.getuid?.() !== 0) return 'only root can make a network namespace'
  for (const command of ['ip', 'nft']) {
    if (spawnSync(command, ['-V'], { env: toolPath }).error) return `there is no command ${command}`
  }
  const name = `waypost-try-${process.pid}`
  try {
    ip('netns', 'add', name)
    inside(name, 'ip link add v0 type veth peer name v1 && nft add table inet waypost')
    return undefined
  } catch (error) {
    return `this kernel does not let us make one (${error instanceof Error ? error.message.split('\n')[0] : ''})`
  } finally {
    spawnSync('ip', ['netns', 'del', name], { env: toolPath })
  }
}

const toolPath = { PATH: `${process.env['PATH']}:/usr/sbin:/sbin` }
const ip = (...args: string[]): string => execFileSync('ip', args, { env: toolPath, encoding: 'utf8', stdio: 'pipe' })
const inside = (name: string, script: string): string => ip('netns', 'exec', name, 'sh', '-e', '-c', script)

const allowedLoopback = '127.20.0.0/14, 127.53.0.0/16'

/** Everything that leaves the engine is counted once, by where it goes. */
const rules = `
table inet waypost {
  counter allowed {}
  counter public {}
  counter elsewhere {}
  chain leaving {
    type filter hook output priority 0; policy accept;
    meta l4proto != { tcp, udp } accept
    ip daddr { ${allowedLoopback} } counter name allowed accept
    ip saddr { ${allowedLoopback} } accept
    ip daddr ${publicAddress} tcp dport != 0 counter name public accept
    counter name elsewhere log prefix "waypost " accept
  }
}`

/**
 * A network of its own with a way out that leads nowhere: a default route over one end of a cable whose other end
 * forwards nothing, and inner addresses at which somebody listens.
 */
export class NetworkNamespace implements Disposable {
  readonly name = `waypost-${process.pid}`

  constructor() {
    ip('netns', 'add', this.name)
    try {
      inside(this.name, setUp)
    } catch (error) {
      this[Symbol.dispose]()
      throw error
    }
  }

  /** Runs a command inside and gives back what it printed. */
  run(command: string[], environment: Record<string, string>): string {
    return execFileSync('ip', ['netns', 'exec', this.name, ...command], {
      env: { ...process.env, ...environment, ...toolPath },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 16_777_216,
    })
  }

  /** Packets so far by counter. */
  counters(): Record<string, number> {
    const listed: { nftables: { counter?: { name: string; packets: number } }[] } = JSON.parse(
      inside(this.name, 'nft -j list counters table inet waypost'),
    )
    return Object.fromEntries(
      listed.nftables.flatMap(({ counter }) => (counter ? [[counter.name, counter.packets]] : [])),
    )
  }

  /** One packet over UDP to an inner address, to prove that one would be counted. */
  sendOneInside(): void {
    inside(
      this.name,
      `${process.execPath} -e "const s = require('node:dgram').createSocket('udp4'); s.send('x', 9, '10.0.0.1', () => s.close())"`,
    )
  }

  [Symbol.dispose](): void {
    spawnSync('ip', ['netns', 'del', this.name], { env: toolPath })
  }
}

const ownAddresses = innerAddresses
  .filter((address) => address !== '127.0.0.1' && address !== '::1')
  .map((address) => `ip addr add ${address}/${address.includes(':') ? '128 nodad' : '32'} dev lo`)
  .join('\n')

const setUp = `
ip link set lo up
ip link add v0 type veth peer name v1
ip link set v1 up
ip link set v0 up
ip addr add 198.18.255.2/24 dev v0
ip route add default via 198.18.255.1 dev v0 onlink
ip neigh replace 198.18.255.1 lladdr 02:00:00:00:00:01 dev v0 nud permanent
ip -6 addr add 2001:db8:ffff::2/64 dev v0 nodad || true
ip -6 route add default via fe80::1 dev v0 onlink || true
ip -6 neigh replace fe80::1 lladdr 02:00:00:00:00:01 dev v0 nud permanent || true
${ownAddresses}
nft -f - <<'RULES'
${rules}
RULES`
