import { runAdmin } from './admin/run-admin.ts'

/** `waypost admin …` as a process of its own: what only somebody with a shell on this machine may do. */
process.exitCode = await runAdmin(process.argv.slice(2))
