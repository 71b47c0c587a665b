import { makePasswordLink } from '../auth/one-time-links.ts'
import { passwordProblem } from '../auth/password-rules.ts'
import { hashPassword } from '../auth/passwords.ts'
import { resetPassword } from '../auth/reset-password.ts'
import { findPerson, type Person } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'
import { RefusedHere } from './refused-here.ts'
import type { AdminTools } from './run-admin.ts'
import { typeSecret } from './type-secret.ts'

/** Whoever has a shell here and the database is no account: the audit says “the command line”. */
const actor = {}

/** Prints a link that sets a new password once, or sets the one that is typed. Either way all sessions end now. */
export async function resetPasswordHere(
  { email, isTyped }: { email: string; isTyped: boolean },
  tools: AdminTools,
): Promise<void> {
  const { prisma } = tools.database
  const person = await findPerson(prisma, email)
  if (person === undefined) {
    throw new RefusedHere(`No account has the email address ${email}. “waypost admin people” lists them.`)
  }
  if (person.isSwitchedOff) {
    throw new RefusedHere(`The account of ${person.name} is switched off. An admin can switch it on under People.`)
  }
  if (isTyped) return setTyped(person, tools)
  const link = await prisma.$transaction(async (tx) => {
    await endSessions(tx, { userId: person.id })
    return makePasswordLink(tx, person, actor)
  })
  console.error(`${person.name} is signed out everywhere. This link sets a new password, once, within 24 hours:`)
  console.log(`${tools.settings.baseUrl}${link.path}`)
}

async function setTyped(person: Person, { database }: AdminTools): Promise<void> {
  const password = await typeSecret(`New password of ${person.name}: `)
  const problem = passwordProblem(password, person)
  if (problem !== undefined) throw new RefusedHere(`${problem}.`)
  if (process.stdin.isTTY && (await typeSecret('The same again: ')) !== password) {
    throw new RefusedHere('The two are not the same. Nothing was changed.')
  }
  const hash = await hashPassword(password)
  await database.prisma.$transaction((tx) => resetPassword(tx, person, { hash, actor }))
  console.error(`The password of ${person.name} is changed, and every session of it has ended.`)
}
