import packageFile from '../package.json' with { type: 'json' }
import { readArguments, usage } from './read-arguments.ts'
import { exitCodes, refuse } from './refuse.ts'

const read = readArguments(process.argv.slice(2))
if (!read.ok) {
  process.exitCode = refuse({ code: 'bad-arguments', message: read.message }, read.isJson)
} else if (read.command === 'help') {
  process.stdout.write(`${usage}\n`)
} else if (read.command === 'version') {
  process.stdout.write(`waypost ${packageFile.version}\n`)
} else if (read.command === 'admin') {
  const { runAdminCommand } = await import('./admin-command.ts')
  process.exitCode = await runAdminCommand(read.args)
} else if (read.command === 'code') {
  const { codeCommand } = await import('./code-command.ts')
  const { exitCode, stdout, stderr } = codeCommand(read.args)
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
} else if (read.command === 'spf') {
  const { spfCommand } = await import('./spf-command.ts')
  const { exitCode, stdout, stderr } = await spfCommand(read.args, process.env)
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = exitCode
} else if (read.command === 'bounce') {
  const { bounceCommand } = await import('./bounce-command.ts')
  process.exitCode = await bounceCommand(read.args)
} else if (read.command === 'verify') {
  const { verifyCommand } = await import('./verify-command.ts')
  process.exitCode = await verifyCommand(read.args, process.env).catch((error: unknown) => {
    process.stderr.write(`waypost: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return exitCodes.ourFault
  })
} else {
  const { runCheckCommand } = await import('./check-command.ts')
  process.exitCode = await runCheckCommand(read.check, read.list).catch((error: unknown) => {
    process.stderr.write(`waypost: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return exitCodes.ourFault
  })
}
