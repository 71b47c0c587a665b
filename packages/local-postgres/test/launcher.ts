// A process of its own that starts the database and holds it, so that a test can kill it.
import { startLocalPostgres } from '@waypost/local-postgres'

const dataDir = process.argv[2]
if (dataDir === undefined) throw new Error('usage: launcher.ts <data folder>')
const postgres = await startLocalPostgres({ dataDir, log: () => {}, settings: { fsync: 'off' } })
process.stdout.write(`${JSON.stringify({ url: postgres.url, wasAdopted: postgres.wasAdopted })}\n`)
process.on('SIGTERM', () => void postgres.stop().then(() => process.exit(0)))
setInterval(() => {}, 60_000)
