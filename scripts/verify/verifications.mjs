import { join } from 'node:path'
import { checkout, toolEnvironment } from '../checkout.mjs'
import { runChild } from '../children.mjs'
import { runFence } from './fence.mjs'

/**
 * What holds for every file, beside the tests: each gives null, or what the tool said against it.
 *
 * @type {{name: string, question: string, run: (nodePath: string) => Promise<string | null>}[]}
 */
export const verifications = [
  {
    name: 'format',
    question: 'Is every file laid out by Prettier?',
    run: (nodePath) => tool(nodePath, 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
  {
    name: 'lint',
    question: 'Does the code keep the rules of eslint.config.js?',
    run: (nodePath) =>
      tool(nodePath, 'eslint/bin/eslint.js', [
        '--max-warnings=0',
        '--cache',
        '--cache-strategy=content',
        '--cache-location=.cache/eslint',
        '.',
      ]),
  },
  { name: 'types', question: 'Do the types of every workspace fit?', run: typecheck },
  {
    name: 'book',
    question: 'Does docs/checks.md say what the specifications say?',
    run: async (nodePath) => {
      const { exitCode, output } = await runChild(nodePath, [join(checkout, 'scripts/book/make-book.mjs'), '--check'], {
        cwd: checkout,
        env: toolEnvironment(nodePath),
      })
      return exitCode === 0 ? null : output.trim()
    },
  },
  {
    name: 'borders',
    question: 'Does everything import only what docs/architecture.md allows?',
    run: async (nodePath) => {
      const { violations, moduleCount } = await runFence(nodePath, checkout)
      if (moduleCount === 0) return 'The fence saw no module at all.'
      return violations.length === 0
        ? null
        : violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).join('\n')
    },
  },
]

/** @param {string} nodePath */
async function typecheck(nodePath) {
  const turbo = ['run', 'typecheck', '--output-logs=errors-only', '--log-order=grouped']
  const problem = await tool(nodePath, 'turbo/bin/turbo', turbo)
  if (problem !== null) return problem
  for (const folder of ['scripts', 'bench']) {
    const found = await tool(nodePath, 'typescript/bin/tsc', ['-p', folder])
    if (found !== null) return found
  }
  return null
}

/** @param {string} nodePath @param {string} entry below node_modules @param {string[]} args */
async function tool(nodePath, entry, args) {
  const { exitCode, output } = await runChild(nodePath, [join(checkout, 'node_modules', entry), ...args], {
    cwd: checkout,
    env: toolEnvironment(nodePath),
  })
  return exitCode === 0 ? null : output.trim() || `ended with ${exitCode}`
}
