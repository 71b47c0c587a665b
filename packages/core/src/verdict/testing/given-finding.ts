import { codeProfile } from '../../checks/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { WeighContext } from '../index.ts'

/** A finished run of a pair. */
export const pair: WeighContext & { isComplete: true } = {
  target: { kind: 'domain', domain: 'fabrikam.example', ip: null },
  hasSender: true,
  vantage: 'office',
  isComplete: true,
}

/** What an answer of the DNS rests on when everybody was asked. */
export const said = { isSaidByAuthority: true, isSaidByEveryResolver: true }

/** A code, or a code with what differs from the usual finding. */
export type Given = string | (Partial<Omit<Finding, 'code'>> & { code: string })

/** A finding as its check would give it, about the recipient domain unless said otherwise. */
export function finding(given: Given): Finding {
  const parts = typeof given === 'string' ? { code: given } : given
  return {
    outcome: codeProfile(parts.code).outcome,
    subject: { kind: 'domain', name: 'fabrikam.example' },
    observedBy: { by: 'probe', vantage: 'office' },
    args: {},
    ...parts,
  }
}

/** A finding about one address of a mail server: `code@mx1/1`. */
export function at(code: string, route: string, outcome?: Finding['outcome']): Given {
  const [host = '', last = '1'] = route.split('/')
  const name = `${host}.fabrikam.example`
  const address = `192.0.2.${last}`
  const args = { exchange: name, address, reply: '450 try later', seconds: 12 }
  return { code, subject: { kind: 'address', name, address }, args, ...(outcome ? { outcome } : {}) }
}

/** A finding about a mail server that has no usable address. */
export function host(code: string, name: string): Given {
  const exchange = `${name}.fabrikam.example`
  return { code, subject: { kind: 'host', name: exchange }, args: { exchange, ...said } }
}

/** A finding about the sending address. */
export function sender(code: string, address = '203.0.113.25', more: Finding['args'] = {}): Given {
  return { code, subject: { kind: 'address', name: address }, args: { address, name: 'host.isp.example', ...more } }
}
