/**
 * What the database inherits from us: the place of programs and, on Windows, of the system. Nothing else, because
 * PG* variables and locales of the person at the terminal would change how it starts.
 */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']
  const inherited = Object.entries(process.env).filter(([name]) => kept.includes(name))
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', TZ: 'UTC' }
}
