/**
 * Who may import whom: the table of docs/architecture.md as rules. A new arrow changes that page and this file
 * together. `npm run verify` runs it; scripts/test/fence.test.ts proves that a forbidden import fails.
 */
const tests = '(\\.test\\.tsx?$|/testing/|^(packages|apps)/[^/]+/(test|e2e)/)'
const core = (...rooms) => `^packages/core/src/(${rooms.join('|')})/`

/** Imports between workspaces; npm packages are the matter of `…-packages`. */
const room = (name, from, allowed) => ({
  name: `${name}-imports`,
  comment: `${name} may import only what docs/architecture.md says.`,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^(packages|apps)/', pathNot: [from, ...allowed] },
})

const onlyPackages = (name, from, packages) => ({
  name: `${name}-packages`,
  comment: `${name} lives on few packages; a new one needs a reason in the commit.`,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^node_modules/', pathNot: packages.map((wanted) => `^node_modules/${wanted.replace('.', '\\.')}/`) },
})

const noNode = (name, from) => ({
  name: `${name}-no-node`,
  comment: `${name} runs in the browser too: no node: modules.`,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { dependencyTypes: ['core'] },
})

const judgesNothing = (name, from, allowed) => ({
  name: `${name}-judges-nothing`,
  comment: `${name} shows what was judged: of the rest of core it may use types, no code.`,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { path: '^packages/core/src/', pathNot: [allowed], dependencyTypesNot: ['type-only'] },
})

module.exports = {
  forbidden: [
    room('core', '^packages/core/', []),
    onlyPackages('core', '^packages/core/', ['zod', 'ipaddr.js', 'postal-mime']),
    noNode('core', '^packages/core/'),
    {
      name: 'check-imports-no-other-check',
      comment: 'The topics stay apart: what two of them need lies in facts or beside them.',
      severity: 'error',
      from: { path: '^packages/core/src/checks/([^/]+)/' },
      to: { path: '^packages/core/src/checks/[^/]+/', pathNot: '^packages/core/src/checks/($1|reading|testing)/' },
    },
    room('contract', '^packages/contract/', ['^packages/core/src/']),
    onlyPackages('contract', '^packages/contract/', ['zod']),
    noNode('contract', '^packages/contract/'),
    room('report', '^packages/report/', ['^packages/(contract|core)/src/']),
    judgesNothing('report', '^packages/report/', core('words', 'vocabulary', 'path', 'status-codes')),
    noNode('report', '^packages/report/'),
    room('probe', '^packages/probe/', [
      core('facts', 'plan', 'parse', 'providers', 'senders', 'spf', 'target', 'vocabulary'),
    ]),
    onlyPackages('probe', '^packages/probe/', ['zod', 'dns-packet', 'ipaddr.js', '@types/dns-packet']),
    room('lab', '^packages/lab/', [core('vocabulary')]),
    room('local-postgres', '^packages/local-postgres/', []),
    onlyPackages('local-postgres', '^packages/local-postgres/', []),
    room('api', '^apps/api/', ['^packages/(core|probe|contract|report|local-postgres)/src/', '^packages/lab/src/']),
    {
      name: 'lab-only-in-tests-and-demo',
      comment: 'Production code never runs on the fake internet, except where it is asked for by --demo.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: [tests, '^packages/lab/', '^apps/api/src/start\\.ts$'] },
      to: { path: '^packages/lab/' },
    },
    {
      name: 'database-only-in-store',
      comment: 'SQL and Prisma stay in one folder, so that the rest does not know how things are kept.',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: [tests, '^apps/api/src/store/'] },
      to: { path: '(^node_modules/(pg|@prisma|prisma|@types/pg)/|^apps/api/src/store/generated/)' },
    },
    room('web', '^apps/web/', ['^packages/(contract|report|core)/src/']),
    judgesNothing(
      'web',
      '^apps/web/',
      core('words', 'target', 'headers', 'bounce', 'vocabulary', 'path', 'status-codes'),
    ),
    noNode('web', '^apps/web/src/'),
    room('cli', '^apps/cli/', ['^packages/(core|probe|contract)/src/']),
    {
      name: 'resolvable',
      comment: 'A package opens only through its entry files, and every import leads somewhere.',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'by-name-across-workspaces',
      comment: 'Another workspace is imported by its name, through its entry files.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^(packages|apps)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { path: '^(packages|apps)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|\\.css$)' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
}
