// Run by the Node that runs our TypeScript: writes docs/checks.md, or with --check says whether it is as it would be written.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { checks, RULESET_VERSION } from '../../packages/core/src/checks/index.ts'
import { templateCodes, templateProfiles } from '../../packages/core/src/verdict/index.ts'
import { verdictTemplates } from '../../packages/core/src/words/verdict-templates.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = join(root, 'docs/checks.md')

const preface = `# The rules as a book

Every check that Waypost makes: its question, its rule, its codes, its sources and how to look by hand. This page is
put together from the specifications beside the code by \`npm run book\`; \`npm run verify\` fails when it is older than
they are. Rules of version ${RULESET_VERSION}.

**What holds for all of them.** A step that we could not do is \`unknown\`, never somebody's fault. "No such name" and
"no record" are answers; a failure to ask is asked again elsewhere before anything is said. Who sent is judged on the
address that sends, never on the recipient's mail servers. What our checker was told is about our checker. Slow is not
broken. Some of many servers down is a delay, not a stop. Every finding carries what was asked, who answered, and when.

**Outcomes.** \`stops\` mail · \`risk\`: can delay mail · \`advice\`: worth improving · \`unknown\`: could not be checked ·
\`good\` · \`notApplicable\`.
`

const text = await format([preface, ...(await chapters()), sentences()].join('\n\n'), {
  ...(await resolveConfig(page)),
  parser: 'markdown',
})
if (process.argv.includes('--check')) {
  if ((await readFile(page, 'utf8').catch(() => '')) !== text) {
    console.error('docs/checks.md is older than the specifications: run “npm run book”.')
    process.exitCode = 1
  }
} else {
  await writeFile(page, text)
  console.log(`docs/checks.md holds ${checks.length} chapters.`)
}

/** The specification of each topic, one level down. */
function chapters() {
  return Promise.all(
    checks.map(async ({ topic }) => {
      const specification = await readFile(join(root, 'packages/core/src/checks', topic, 'README.md'), 'utf8')
      return specification.trim().replace(/^#/gm, '##')
    }),
  )
}

function sentences() {
  const rows = Object.entries(templateProfiles).map(([slug, { state, side, actor }]) => {
    const primary = /** @type {keyof typeof templateCodes} */ (slug)
    const plainest = verdictTemplates[primary].at(-1) ?? ''
    return `| ${templateCodes[primary]} | \`${slug}\` | ${state} | ${side} | ${actor} | ${plainest.replaceAll('|', '\\|')} |`
  })
  return [
    '## The sentences of the verdict',
    'What each says when no value is known, whose side it is on and who acts, unless the findings say otherwise.',
    ['| code | name | state | side | who acts | in its plainest form |', '|---|---|---|---|---|---|', ...rows].join(
      '\n',
    ),
  ].join('\n\n')
}
