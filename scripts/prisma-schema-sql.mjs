import { readFile } from 'node:fs/promises'
import { SchemaEngine } from '@prisma/schema-engine-wasm'

export const schemaPath = new URL('../prisma/schema.prisma', import.meta.url)

/** The SQL that leads from one Prisma schema (its text; undefined: an empty database) to another. Needs no database. */
export async function schemaSql({ from, to }) {
  const datamodel = (content) => ({ tag: 'schemaDatamodel', files: [{ content, path: 'schema.prisma' }] })
  const engine = await SchemaEngine.new({ datamodels: [['schema.prisma', to]] }, () => {}, imaginaryPostgres)
  const { stdout } = await engine.diff({
    from: from === undefined ? { tag: 'empty' } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  engine.free()
  // CREATE SCHEMA asks for a right on the database that a guest on a foreign Postgres does not have; `public` stands.
  return (stdout ?? '').replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/, '')
}

/** The SQL that makes an empty database match prisma/schema.prisma. */
export async function wholeSchemaSql() {
  return schemaSql({ from: undefined, to: await readFile(schemaPath, 'utf8') })
}

const ok = (value) => ({ ok: true, value, map: (change) => ok(change(value)) })

/** The engine asks one question before it compares: is there a schema `public`, and which Postgres is this. */
const imaginaryPostgres = {
  provider: 'postgres',
  adapterName: 'imaginary',
  connect: async () =>
    ok({
      provider: 'postgres',
      adapterName: 'imaginary',
      getConnectionInfo: () => ok({ supportsRelationJoins: false }),
      queryRaw: async () =>
        ok({
          columnNames: ['exists', 'version', 'numeric_version'],
          columnTypes: [columnType.boolean, columnType.text, columnType.int32],
          rows: [[true, 'PostgreSQL 15.0', 150000]],
        }),
      dispose: async () => ok(undefined),
    }),
}

const columnType = { int32: 0, boolean: 5, text: 7 }
