import type { OneTimeLinkView, OwnSessionsView, PeopleView } from '@waypost/contract'
import type { App } from '../src/services.ts'
import { cookieOf } from './bench.ts'

const email = 'noor@example.com'
const passwords = ['olives and rain 4', 'walnuts and fog 5', 'pears and sleet 6'] as const

/**
 * Whatever works only once, from an invitation to a new password: a colleague is invited, makes the account, ends
 * another session, changes the password, and comes back with a password link. Takes the cookie of an administrator.
 */
export async function useEveryLink(app: App, admin: string): Promise<void> {
  await ask('POST', '/api/invitations', { cookie: admin, payload: { name: 'Withdrawn', role: 'viewer' } })
  const [withdrawn] = (await people()).invitations
  await ask('DELETE', `/api/invitations/${withdrawn?.id}`, { cookie: admin })

  const invited = await ask('POST', '/api/invitations', {
    cookie: admin,
    payload: { name: 'Noor', email, role: 'agent' },
  })
  const token = tokenOf(invited.json())
  await ask('POST', '/api/invitation-links/look', { payload: { token } })
  const account = { token, name: 'Noor', email, password: passwords[0] }
  const cookie = cookieOf(await ask('POST', '/api/invitation-links/accept', { payload: account }))

  await ask('POST', '/api/sign-in', { payload: { email, password: passwords[0] } })
  const { sessions } = (await ask('GET', '/api/me/sessions', { cookie })).json<OwnSessionsView>()
  await ask('DELETE', `/api/me/sessions/${sessions[1]?.id}`, { cookie })
  const change = { currentPassword: passwords[0], password: passwords[1] }
  await ask('POST', '/api/me/password', { cookie, payload: change })

  const noor = (await people()).people.find((person) => person.email === email)
  const link = {
    token: tokenOf((await ask('POST', `/api/people/${noor?.id}/password-link`, { cookie: admin })).json()),
  }
  await ask('POST', '/api/password-links/look', { payload: link })
  await ask('POST', '/api/password-links/use', { payload: { ...link, password: passwords[2] } })

  async function ask(
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    { cookie = '', payload }: { cookie?: string; payload?: object },
  ) {
    const answer = await app.inject({ method, url, headers: { cookie }, payload })
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.body}`)
    return answer
  }

  async function people(): Promise<PeopleView> {
    return (await ask('GET', '/api/people', { cookie: admin })).json()
  }
}

function tokenOf({ path }: OneTimeLinkView): string {
  return path.split('#')[1] ?? ''
}
