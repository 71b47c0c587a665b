// npm run record -- <domain> [options of “waypost check”] [--out <file>] [--keep-recipient]
import { recordCommand } from './record-command.ts'

process.exitCode = await recordCommand(process.argv.slice(2), process.env)
