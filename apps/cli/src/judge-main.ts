// npm run judge -- <run.json> [--json]
import { judgeStored } from './judge-stored.ts'
import { refuse } from './refuse.ts'

const args = process.argv.slice(2)
const isJson = args.includes('--json')
const [file, ...rest] = args.filter((arg) => arg !== '--json')
process.exitCode =
  file === undefined || rest.length > 0
    ? refuse({ code: 'bad-arguments', message: 'Give one file: npm run judge -- run.json [--json]' }, isJson)
    : await judgeStored(file, { isJson })
