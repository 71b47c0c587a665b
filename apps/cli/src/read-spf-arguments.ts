export interface SpfArguments {
  ip: string
  helo: string
  mailFrom: string
}

const usage = 'write “waypost spf --ip 192.0.2.25 --helo mail.example.com --mail-from user@example.com”.'
const flags = ['--ip', '--helo', '--mail-from'] as const

/**
 * What stands behind each flag, whatever it looks like: a sender may be empty or begin with a hyphen. A sentence when
 * the line can't be read.
 */
export function readSpfArguments(args: readonly string[]): SpfArguments | string {
  const values = new Map<string, string>()
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '--json') continue
    const flag = flags.find((name) => arg === name || arg.startsWith(`${name}=`))
    if (flag === undefined) return `“${arg.slice(0, 40)}” does not belong here: ${usage}`
    const isJoined = arg !== flag
    const value = isJoined ? arg.slice(flag.length + 1) : args[at + 1]
    if (value === undefined) return `${flag} needs a value: ${usage}`
    if (!isJoined) at += 1
    values.set(flag, value)
  }
  const ip = values.get('--ip')
  if (ip === undefined) return `Say which address sends: ${usage}`
  const helo = values.get('--helo')
  const mailFrom = values.get('--mail-from')
  if (helo === undefined && mailFrom === undefined) return `Say who sends: ${usage}`
  return { ip, helo: helo ?? '', mailFrom: mailFrom ?? '' }
}
