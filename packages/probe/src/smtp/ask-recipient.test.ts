import type { Target } from '@waypost/core/target'
import { describe, expect, test } from 'vitest'
import { TrialRun } from '../testing/trial-run.ts'
import type { Talk, Turns } from '../turns/turns.ts'
import { usualAnswers } from '../testing/meet-server.ts'
import type { Script } from '../testing/scripted-connection.ts'
import { fitsPath, formatCommand } from './command.ts'

const address = '192.0.2.1'

/** A server that goes along, with this reply to MAIL and to RCPT. */
function server({ mail = '250 ok', rcpt = '250 ok', offers = [] as string[] }): Script {
  return async (side) => {
    side.say('220 mx.example.com ESMTP\r\n')
    for (let line = await side.hear(); line !== undefined; line = await side.hear()) {
      if (line.startsWith('EHLO'))
        side.say(['250-mx.example.com', ...offers.map((one) => `250-${one}`), '250 SIZE\r\n'].join('\r\n'))
      else if (line.startsWith('MAIL')) side.say(`${mail}\r\n`)
      else if (line.startsWith('RCPT')) side.say(`${rcpt}\r\n`)
      else side.say(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
    }
    side.close()
  }
}

async function askFor(mailAddress: string, script: Script, turns?: Turns) {
  const target: Target = {
    kind: 'address',
    input: mailAddress,
    domain: 'example.com',
    mailAddress,
    ip: null,
    notes: [],
  }
  const run = await new TrialRun({ answers: usualAnswers, mail: { [address]: script } }).run({
    target,
    ...(turns && { turns }),
  })
  await run.clock.run(run.clock.sleep(3_000))
  const [mail] = run.facts('smtp.mail')
  const [rcpt] = run.facts('smtp.rcpt')
  return { run, mail, rcpt, sent: run.connections[0]?.sentLines ?? [] }
}

describe('the exact address', () => {
  test('is named once, after the hello, and no message follows', async () => {
    const { sent, rcpt, run } = await askFor('Lee@example.com', server({}))
    expect(sent).toEqual(['EHLO check.example.net', 'MAIL FROM:<>', 'RCPT TO:<Lee@example.com>', 'RSET', 'QUIT'])
    expect(rcpt?.observed).toMatchObject({ ok: true, value: { replyCode: 250 } })
    expect(run.stages.filter((stage) => stage.startsWith('recipient'))).toEqual(['recipient running', 'recipient done'])
  })

  test('is not named where the sender is refused', async () => {
    const { sent, mail, rcpt } = await askFor('lee@example.com', server({ mail: '550 5.1.7 no' }))
    expect(sent.slice(1)).toEqual(['MAIL FROM:<>', 'QUIT'])
    expect(mail?.observed).toMatchObject({ value: { replyCode: 550 } })
    expect(rcpt).toBeUndefined()
  })

  test('with letters beyond ASCII is named only where they are taken', async () => {
    const refused = await askFor('jürgen@example.com', server({}))
    expect(refused.sent).toEqual(['EHLO check.example.net', 'QUIT'])
    expect(refused.rcpt?.observed).toMatchObject({ ok: false, failure: 'no-smtputf8' })
    const taken = await askFor('jürgen@example.com', server({ offers: ['SMTPUTF8'] }))
    expect(taken.sent.slice(1, 2)).toEqual(['MAIL FROM:<> SMTPUTF8'])
    expect(taken.rcpt?.observed.ok).toBe(true)
  })

  test('stays with the run that asked', async () => {
    const kept: Talk[] = []
    const turns: Turns = {
      ask: () => Promise.resolve({ kind: 'dial', turn: { keep: (talk) => kept.push(talk), end: () => undefined } }),
    }
    const { run } = await askFor('lee@example.com', server({ rcpt: '550 5.1.1 <lee@example.com> unknown' }), turns)
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toMatch(/lee|RCPT|MAIL/)
    expect(kept[0]?.phases.map(({ phase }) => phase)).toEqual(['connect', 'greeting', 'ehlo'])
    const own = run.events.flatMap((event) => (event.type === 'transcript' ? event.transcript.lines : []))
    expect(own.map(({ text }) => text)).toContain('RCPT TO:<lee@example.com>')
  })

  test('that cannot stand in a command is not named', async () => {
    const { sent, rcpt } = await askFor('"a b> <c"@example.com', server({}))
    expect(sent).toEqual(['EHLO check.example.net', 'QUIT'])
    expect(rcpt?.observed).toMatchObject({ ok: false, failure: 'not-allowed' })
  })
})

test.each(['a@b\r\nDATA', 'a@b>\r\nRCPT TO:<c@d', 'a> b@c', 'a\u2028b@c', 'a\u0000@b', ''])(
  'the address %j ends no command early',
  (text) => {
    expect(fitsPath(text)).toBe(false)
  },
)

test.each([
  ['RCPT', 'TO:<a@b>\r\nDATA'],
  ['RCPT', 'TO:<a@b> NOTIFY=NEVER'],
  ['MAIL', 'FROM:<a@b>\nRSET'],
  ['MAIL', 'FROM:<> SIZE=1'],
] as const)('%s %j is refused', (verb, argument) => {
  expect(() => formatCommand(verb, argument)).toThrow('must not have')
})
