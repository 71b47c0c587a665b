import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureNode, NodeRuntimeError } from './node-runtime.mjs'

// Records the goldens anew: every story of the lab, or those that are named, checked by the real engine.
const entry = fileURLToPath(new URL('../apps/cli/test/update-goldens.ts', import.meta.url))

try {
  const node = await ensureNode({ log: (line) => console.error(line) })
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('error', (error) => {
    console.error(`Node could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
} catch (error) {
  if (!(error instanceof NodeRuntimeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
