interface Stoppable {
  stop(): Promise<void>
}

/** All or none: when one start fails, those that came up are stopped before it is said. */
export async function startAll<Server extends Stoppable>(starts: Promise<Server>[]): Promise<Server[]> {
  const settled = await Promise.allSettled(starts)
  const servers = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const failed = settled.find((outcome) => outcome.status === 'rejected')
  if (failed === undefined) return servers
  await stopAll(servers)
  throw failed.reason
}

export async function stopAll(servers: Stoppable[]): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()))
}
