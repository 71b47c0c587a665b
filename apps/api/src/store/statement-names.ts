const maxNamed = 200

/** Begins a statement whose best plan depends on the values: a list that few or many rows fit. */
export const plannedEachTime = '/* planned each time */'

/**
 * Names statements for Postgres, which then reads and plans each of them once a connection and not each time. An empty
 * name is none; only the first 200 texts get one, so that texts that vary without end fill no memory.
 */
export function makeStatementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size === maxNamed || sql.trimStart().startsWith(plannedEachTime)) return ''
    const name = `waypost_${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
