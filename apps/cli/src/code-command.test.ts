import { expect, it } from 'vitest'
import { codeCommand } from './code-command.ts'

it('explains one code, and says what others mean by it', () => {
  const { exitCode, stdout, stderr } = codeCommand(['#4.4.7'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(/^\n4\.4\.7: The message has waited too long: .*\nIt begins with 4, yet /)
  expect(stdout).toContain('Admins say   Delivery time expired, RFC 3463')
  expect(stdout).toContain('Exchange 2000 and 2003 (“in the time limit specified”): ')
})

it('puts who speaks first', () => {
  const { stdout } = codeCommand(['5.1.10', '--whose', 'exchange-online', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ code: '5.1.10', meanings: [{ whose: 'exchange-online' }, {}] })
})

it('searches for words and for a whole line', () => {
  expect(codeCommand(['mailbox', 'full']).stdout).toContain('x.2.2  The internet standard: ')
  const line = '550 5.4.1 Recipient address rejected: Access denied'
  expect(JSON.parse(codeCommand([line, '--json']).stdout)).toMatchObject({
    meanings: expect.arrayContaining([expect.objectContaining({ whose: 'exchange-online', actor: 'author' })]),
  })
})

it.each([
  [[], /^Say which code: write /],
  [['4.4.7', '--whose', 'nobody'], /^--whose takes registry, /],
  [['4.4.7', '--loud'], /^Unknown option '--loud'/],
  [['nobody-writes-this'], /^No status code fits\. /],
])('%j is refused with what to write', (argv, message) => {
  const { exitCode, stdout, stderr } = codeCommand(argv)
  expect({ exitCode, stdout }).toEqual({ exitCode: 64, stdout: '' })
  expect(stderr).toMatch(message)
  expect(JSON.parse(codeCommand([...argv, '--json']).stdout)).toHaveProperty('error.message')
})
