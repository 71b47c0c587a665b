// node scripts/prisma-migration.mjs <name>: writes the SQL that leads from the committed schema to the one on disk.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { schemaPath, schemaSql } from './prisma-schema-sql.mjs'

const [name] = process.argv.slice(2)
if (!/^[a-z0-9_]+$/.test(name ?? '')) throw new Error('Usage: node scripts/prisma-migration.mjs name_in_lower_case')

const migrations = new URL('../prisma/migrations/', import.meta.url)
const isFirst = readdirSync(migrations, { withFileTypes: true }).every((entry) => !entry.isDirectory())
const committed = isFirst ? undefined : execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' })
const sql = await schemaSql({ from: committed, to: readFileSync(schemaPath, 'utf8') })
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = new URL(`${stamp}_${name}/`, migrations)
mkdirSync(folder)
writeFileSync(new URL('migration.sql', folder), sql)
console.log(`Wrote ${folder.pathname}migration.sql. Read it before you commit it.`)
