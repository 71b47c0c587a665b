import { readAddress } from '../senders/index.ts'

/** What the receiving server concluded and wrote down: from which address, in whose name, greeted as what. */
export interface ReceiverResults {
  address?: string
  /** The domain of the envelope's sender. */
  mailFrom?: string
  greeting?: string
}

const maxCharacters = 4_096

/** Source: RFC 7208 §9.1. */
export function readReceivedSpf(value: string): ReceiverResults {
  const text = value.slice(0, maxCharacters)
  const address = readAddress(propertyOf(text, 'client-ip') ?? /\bdesignates ([\da-f.:]+) as/i.exec(text)?.[1] ?? '')
  return resultsOf(address, propertyOf(text, 'envelope-from'), propertyOf(text, 'helo'))
}

/**
 * Where it states them: the standard knows no property for the address, so servers put it in words of their own.
 * Source: RFC 8601 §2.7.2.
 */
export function readAuthenticationResults(value: string): ReceiverResults {
  const text = value.slice(0, maxCharacters)
  const stated =
    /\bsender IP is ([\da-f.:]+)/i.exec(text)?.[1] ??
    /\bdesignates ([\da-f.:]+) as/i.exec(text)?.[1] ??
    propertyOf(text, 'smtp.remote-ip') ??
    propertyOf(text, 'policy.iprev') ??
    propertyOf(text, 'client-ip')
  return resultsOf(readAddress(stated ?? ''), propertyOf(text, 'smtp.mailfrom'), propertyOf(text, 'smtp.helo'))
}

function resultsOf(address?: string, mailFrom?: string, greeting?: string): ReceiverResults {
  const domain = mailFrom?.slice(mailFrom.lastIndexOf('@') + 1).toLowerCase()
  return {
    ...(address !== undefined && { address }),
    ...(domain && { mailFrom: domain }),
    ...(greeting && { greeting: greeting.toLowerCase() }),
  }
}

/** `name=value`, also in quotes. */
function propertyOf(text: string, name: string): string | undefined {
  const lower = text.toLowerCase()
  for (let at = lower.indexOf(`${name}=`); at !== -1; at = lower.indexOf(`${name}=`, at + 1)) {
    if (at > 0 && /[\w.-]/.test(text.charAt(at - 1))) continue
    const value = /^"?<?([^\s";<>()]{1,320})/.exec(text.slice(at + name.length + 1, at + name.length + 340))?.[1]
    if (value !== undefined) return value
  }
  return undefined
}
