import { domainToASCII } from 'node:url'
import { answerOver, evaluateSpf, SpfAddress, type SpfEvaluation, type SpfRequest } from '@waypost/core/spf'
import { defaultLimits, interactiveTimers } from '@waypost/core/plan'
import { specialNames } from '@waypost/core/target'
import { createMemoryTurns, createPorts, openRun, readProbeSettings, type ProbeSettings } from '@waypost/probe'
import { formatSpf } from './format-spf.ts'
import { readSpfArguments, type SpfArguments } from './read-spf-arguments.ts'
import { printedRefusal, type Printed } from './printed.ts'
import { exitCodes } from './refuse.ts'

/** More than any evaluation may ask: ten lookups with ten hosts each, and an explanation. */
const maxQuestions = 200

/**
 * `waypost spf`: what a receiver makes of a sender. A strange name is no bad input but a result, and so is an empty
 * sender; names that a check refuses are asked about here.
 */
export async function spfCommand(args: string[], environment: NodeJS.ProcessEnv): Promise<Printed> {
  const isJson = args.includes('--json')
  const given = readSpfArguments(args)
  if (typeof given === 'string') return printedRefusal({ code: 'bad-arguments', message: given }, isJson)
  const address = SpfAddress.parse(given.ip)
  if (address === undefined) {
    const message = `“${given.ip.slice(0, 60)}” is no IP address: write one such as 192.0.2.25 or 2001:db8::25.`
    return printedRefusal({ code: 'bad-ip', message }, isJson)
  }
  const read = readProbeSettings(environment)
  if (!read.ok) {
    const message = read.problems.map(({ name, value, expected }) => `${name}=${value}: ${expected}`).join('\n')
    return printedRefusal({ code: 'bad-setting', message }, isJson)
  }
  const evaluation = await evaluate(given, read.settings)
  const stdout = isJson ? `${JSON.stringify(evaluation)}\n` : formatSpf(evaluation, address.readable)
  return { exitCode: exitCodeOf(evaluation), stdout, stderr: '' }
}

async function evaluate({ ip, helo, mailFrom }: SpfArguments, settings: ProbeSettings): Promise<SpfEvaluation> {
  const open = { ...settings, allowedNames: [...specialNames] }
  const ports = createPorts(open, (clock) => createMemoryTurns(open, clock, () => undefined))
  const limits = { ...defaultLimits, dnsQuestions: maxQuestions }
  const { resolver } = openRun(ports, limits, { ...interactiveTimers, ...settings.timers })
  const at = mailFrom.lastIndexOf('@') + 1
  const request: SpfRequest = {
    ip,
    helo: asciiName(helo),
    mailFrom: mailFrom.slice(0, at) + asciiName(mailFrom.slice(at)),
    wantsExplanation: true,
    receiver: settings.ehloName,
    timestampSeconds: Math.floor(ports.clock.now().getTime() / 1_000),
  }
  return answerOver(evaluateSpf(request), (question) => resolver.ask(question))
}

/** A name in its own script as the DNS has it. Any other text stays as it is. Source: RFC 7208 §4.3. */
function asciiName(name: string): string {
  if (/^[\x00-\x7f]*$/.test(name)) return name
  const ascii = domainToASCII(name)
  return ascii === '' ? name : ascii
}

function exitCodeOf({ result }: SpfEvaluation): number {
  if (result === 'pass') return exitCodes.works
  return result === 'temperror' ? exitCodes.cannotSay : exitCodes.bad
}
