import { expect, test } from 'vitest'
import { alwaysAnswering, meetServer, serverAddress, usualAnswers } from '../testing/meet-server.ts'
import type { Script } from '../testing/scripted-connection.ts'

const answers = { ...usualAnswers, 'A mx.example.org': ['198.51.100.2'] }

test.each<[string, Script]>([
  ['a relay that takes all', alwaysAnswering('220 relay.isp.example ESMTP\r\n', () => '250 relay.isp.example\r\n')],
  ['a firewall that refuses all', async (server) => server.say('554 fw.isp.example: port 25 is closed here\r\n')],
  ['a login page', async (server) => server.say('HTTP/1.1 302 Found\r\n\r\n')],
])('%s answers in place of every mail server', async (_story, script) => {
  const met = await meetServer({
    script,
    world: { answers, mail: { [serverAddress]: script, '198.51.100.1': script, '198.51.100.2': script } },
    controlHosts: ['c1.example.net', 'mx.example.org'],
  })
  expect(met.codes).toEqual(['unknown checker-port25-intercepted'])
  expect(met.verdict).toBe('unknown port25-intercepted')
  expect(met.headline).toBe(
    'Between our checker and the internet something answers in place of mail servers. We can’t say how example.com behaves.',
  )
})

test('a server that greets by the name of its hosting company is itself, as the control hosts are', async () => {
  const met = await meetServer({
    script: alwaysAnswering('220 mx7.hosting.example ESMTP\r\n', () => '250 mx7.hosting.example\r\n'),
    world: {
      answers,
      mail: {
        '198.51.100.1': alwaysAnswering('220 c1.example.net\r\n', () => '250 hi\r\n'),
        '198.51.100.2': alwaysAnswering('220 mx.example.org\r\n', () => '250 hi\r\n'),
      },
    },
    controlHosts: ['c1.example.net', 'mx.example.org'],
  })
  expect(met.run.facts('control.greeting')).toHaveLength(2)
  expect(met.codes).toEqual(['advice tls-not-offered'])
})
