import { v7 as uuidv7 } from 'uuid'
import type { SenderRequest, SenderView } from '@waypost/contract'
import type { Database } from '../store/database.ts'
import { storableText } from '../store/sanitise.ts'

/** Our mail server as it was saved, or null. */
export async function readDefaultSender({ prisma }: Pick<Database, 'prisma'>): Promise<SenderView> {
  const row = await prisma.sender.findFirst({ where: { isDefault: true } })
  if (row === null) return null
  const { id, name, heloName, selectors, delayNoticeHours, giveUpHours } = row
  const [address = ''] = row.addresses
  const [domain = ''] = row.domains
  const times = { delayNoticeHours, giveUpHours, updatedAt: row.updatedAt.toISOString() }
  return { id, name, address, heloName, domain, selectors, ...times }
}

/** Saves our mail server; there is one, whoever saves at the same time. `address` is canonical. */
export async function saveDefaultSender(database: Database, request: SenderRequest): Promise<SenderView> {
  const data = {
    name: storableText(request.name),
    addresses: [request.address],
    heloName: request.heloName,
    domains: request.domain === '' ? [] : [request.domain],
    selectors: request.selectors,
    delayNoticeHours: request.delayNoticeHours,
    giveUpHours: request.giveUpHours,
    isDefault: true,
  }
  await database.prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('waypost default sender'))`
    const known = await tx.sender.findFirst({ where: { isDefault: true }, select: { id: true } })
    if (known === null) await tx.sender.create({ data: { id: uuidv7(), ...data } })
    else await tx.sender.update({ where: { id: known.id }, data })
  })
  return readDefaultSender(database)
}
