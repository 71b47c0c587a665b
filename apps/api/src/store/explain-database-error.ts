/** Why a database could not be opened, and what to do about it; undefined for what we do not know. No passwords. */
export function explainDatabaseError(error: unknown, databaseUrl: string): string | undefined {
  const { host, place, user, name } = partsOf(databaseUrl)
  switch (codeOf(error) ?? '') {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `DATABASE_URL names the host “${host}”, which cannot be found. Check its spelling and this machine's DNS.`
    case 'ECONNREFUSED':
      return `Nothing listens at ${place}, where DATABASE_URL looks for Postgres. Start Postgres, or correct host and port.`
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `There is no way from here to ${place}, where DATABASE_URL looks for Postgres. Check the address and the network.`
    case 'ETIMEDOUT':
      return `Postgres at ${place} does not answer. Check DATABASE_URL, the network, and firewalls in between.`
    case '28P01':
    case '28000':
      return `Postgres at ${place} refuses the user “${user}” or its password. Correct them in DATABASE_URL.`
    case '3D000':
      return `Postgres at ${place} has no database “${name}”. Make it with “createdb ${name}”, or correct DATABASE_URL.`
    case '42501':
      return (
        `The user “${user}” may not make tables in the database “${name}”. ` +
        `Let it: ALTER DATABASE "${name}" OWNER TO "${user}"`
      )
    case '53300':
      return `Postgres at ${place} takes no more connections. Raise its max_connections, or end other programs.`
    case '53100':
      return `The disk of Postgres at ${place} is full. Make room there and start again.`
    case '57P03':
      return `Postgres at ${place} is still starting or is stopping. Try again in a moment.`
    case '25006':
      return `The database at ${place} can only be read: it is a replica, or set so. Name the primary in DATABASE_URL.`
  }
  const message = error instanceof Error ? error.message : ''
  if (/does not support SSL/i.test(message)) {
    return `Postgres at ${place} does not offer TLS, which DATABASE_URL asks for. Turn it on there, or remove sslmode.`
  }
  if (/self-signed|unable to (get|verify)|certificate/i.test(message)) {
    return `The certificate of Postgres at ${place} is not trusted here (${message}). Name its authority with sslrootcert.`
  }
  if (/timeout/i.test(message)) {
    return `Postgres at ${place} does not answer. Check DATABASE_URL, the network, and firewalls in between.`
  }
  if (/SASL|password must be a string/i.test(message)) {
    return `Postgres at ${place} wants a password for “${user}”. Add it: postgresql://${user}:password@${place}/${name}`
  }
  if (/Connection terminated|Received unexpected|unknown message|ECONNRESET/i.test(`${message} ${codeOf(error)}`)) {
    return `What listens at ${place} does not speak as Postgres does. Correct host and port in DATABASE_URL.`
  }
  return undefined
}

/** The parts of a database address that may be shown. */
export function partsOf(databaseUrl: string): { host: string; place: string; user: string; name: string } {
  const url = new URL(databaseUrl)
  const host = url.hostname || (url.searchParams.get('host') ?? 'localhost')
  return {
    host,
    place: `${host}:${url.port || '5432'}`,
    user: decodeURIComponent(url.username) || (process.env['USER'] ?? 'postgres'),
    name: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
  }
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  // Several addresses of one name fail as one error with all of theirs in it.
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : undefined
}
