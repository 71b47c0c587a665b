import { isIP } from 'node:net'
import type { ProbePorts, Resolver } from '@waypost/probe'

export interface Contact {
  what: 'mail' | 'name-server'
  address: string
  port: number
}

/**
 * The ports of a run with a recorder between them and the engine: whom it dials, which name servers it asks, and what
 * it asks about. Nothing is changed on the way.
 */
export function recordPorts(
  ports: ProbePorts,
  dnsPort: number,
): { ports: ProbePorts; contacts: Contact[]; asked: string[] } {
  const contacts: Contact[] = []
  const asked: string[] = []
  const recordResolver = (resolver: Resolver): Resolver => ({
    ask: (question, options) => {
      asked.push(question.name)
      return resolver.ask(question, options)
    },
    askEach: (question, options) => {
      asked.push(question.name)
      return resolver.askEach(question, options)
    },
    askServer: (server, question, options) => {
      contacts.push({ what: 'name-server', address: server, port: dnsPort })
      return resolver.askServer(server, question, options)
    },
    ...(resolver.forRun && {
      forRun: (limits, timers) => recordResolver(resolver.forRun?.(limits, timers) ?? resolver),
    }),
  })
  return {
    contacts,
    asked,
    ports: {
      ...ports,
      resolver: recordResolver(ports.resolver),
      connect: (to) => {
        if (isIP(to.address) === 0) throw new Error(`dialled by name: ${to.address}`)
        contacts.push({ what: 'mail', address: to.address, port: to.port })
        return ports.connect(to)
      },
    },
  }
}
