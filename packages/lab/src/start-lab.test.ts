import { once } from 'node:events'
import { access } from 'node:fs/promises'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { askOnce } from './dns/ask-once.ts'
import { fixtures } from './dns/internet.ts'
import { scenarios } from './scenarios/index.ts'
import { startLab } from './start-lab.ts'

test('every story has a name, one line and mail hosts of its own', () => {
  const names = scenarios.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { story } of scenarios) expect(story).toMatch(/^\S.{10,118}\.$/)
  const addresses = scenarios.flatMap(({ mail }) => mail.map(({ address }) => address))
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('two labs with all stories run beside each other and leave nothing behind', async () => {
  const open = scenarios.filter(
    ({ isPort25Closed, isIntercepted }) => isPort25Closed !== true && isIntercepted !== true,
  )
  const [first, second] = await Promise.all([startLab({ scenarios: open }), startLab({ scenarios: open })])
  const ports = [first, second].map(({ environment }) => ({
    dns: Number(environment['WAYPOST_DNS_PORT']),
    smtp: Number(environment['WAYPOST_SMTP_PORT']),
  }))
  expect(first.environment['WAYPOST_DNS_PORT']).not.toBe(second.environment['WAYPOST_DNS_PORT'])
  const control = fixtures.controls[0].address
  for (const { dns, smtp } of ports) {
    expect(await askOnce({ address: fixtures.resolvers[1], port: dns, name: 'example', type: 'NS' })).toBeDefined()
    expect(await canConnect(control, smtp)).toBe(true)
  }
  await Promise.all([first.stop(), second.stop()])
  for (const { smtp } of ports) {
    expect(await canConnect(control, smtp)).toBe(false)
    expect(await canConnect('127.20.13.1', smtp)).toBe(false)
  }
  await expect(access(first.environment['WAYPOST_CA_FILE'] ?? '')).rejects.toThrow()
})

test('with port 25 closed not even the control hosts answer', async () => {
  const lab = await startLab({ scenarios: [], isPort25Closed: true })
  const smtp = Number(lab.environment['WAYPOST_SMTP_PORT'])
  for (const { address } of fixtures.controls) expect(await canConnect(address, smtp)).toBe(false)
  await lab.stop()
})

test('far away, everything answers as it does nearby', async () => {
  const lab = await startLab({ scenarios: [], replyDelayMs: 5 })
  const dnsPort = Number(lab.environment['WAYPOST_DNS_PORT'])
  const smtpPort = Number(lab.environment['WAYPOST_SMTP_PORT'])
  const [control] = fixtures.controls
  const answer = await askOnce({ address: fixtures.resolvers[0], port: dnsPort, name: control.name, type: 'A' })
  expect(answer?.answers).toMatchObject([{ data: control.address }])
  const socket = connect(smtpPort, control.address)
  let heard = ''
  socket.on('data', (chunk: Buffer) => {
    const before = heard.length
    heard += chunk.toString()
    if (before === 0) socket.write('QUIT\r\n')
  })
  await once(socket, 'end')
  expect(heard).toBe(`220 ${control.name} ESMTP ready\r\n221 2.0.0 Bye\r\n`)
  await lab.stop()
})

test('where something answers for everybody, it greets for control hosts too', async () => {
  const lab = await startLab({ scenarios: [], isIntercepted: true })
  const greetings = await Promise.all(
    fixtures.controls.map(({ address }) => greetingOf(address, Number(lab.environment['WAYPOST_SMTP_PORT']))),
  )
  expect(greetings).toEqual(Array(2).fill(`220 ${fixtures.interceptor.name} ESMTP ready\r\n`))
  await lab.stop()
})

test('two hosts on one address are refused', async () => {
  const [story] = scenarios.filter(({ mail }) => mail.length > 0)
  if (story === undefined) throw new Error('no story with mail hosts')
  const twin = { ...story, dns: { zones: [] } }
  await expect(startLab({ scenarios: [story, twin] })).rejects.toThrow('share an address')
})

function canConnect(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    const end = (hasConnected: boolean) => {
      socket.destroy()
      resolve(hasConnected)
    }
    socket.setTimeout(300, () => end(false))
    socket.on('error', () => end(false))
    socket.on('connect', () => end(true))
  })
}

function greetingOf(address: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, address)
    socket.once('error', reject)
    socket.once('data', (bytes: Buffer) => {
      socket.destroy()
      resolve(bytes.toString())
    })
  })
}
