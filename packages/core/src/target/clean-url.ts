/** A scheme with its slashes (either way round, as people type them), or the two slashes of a share. */
const urlStart = /^(?:https?(?::[/\\]{0,3}|[/\\]{2})|[a-z][a-z0-9+-]{0,30}:[/\\]{1,3}|[/\\]{2})/i

export interface CleanedUrl {
  /** The host as it stands in the URL, decoded; '' when there is none. */
  host: string
  /** The URL without name and password. */
  shown: string
}

/**
 * The host of a URL, or undefined when the text is none. The user name and password before the host are for nobody:
 * they are neither kept nor shown.
 */
export function cleanUrl(text: string): CleanedUrl | undefined {
  const start = urlStart.exec(text)?.[0]
  if (start === undefined) return undefined
  const behind = text.slice(start.length)
  const end = behind.search(/[/?#\\]/)
  const authority = end < 0 ? behind : behind.slice(0, end)
  const rest = end < 0 ? '' : behind.slice(end)
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1)
  // Behind a host, an @ may end a password with a slash in it.
  const shown = `${start}${hostAndPort}${rest.includes('@') ? '' : rest}`
  return { host: decodePercent(withoutPort(hostAndPort)), shown }
}

/** The host of a name with a port or a path behind it (`example.com:25`, `example.com/path`), or undefined. */
export function hostBeforePath(text: string): string | undefined {
  const end = text.search(/[:/?#]/)
  if (end <= 0) return undefined
  const host = text.slice(0, end)
  const isName = /\p{L}/u.test(host) && /^[\p{L}\p{N}\p{M}._*-]+$/u.test(host)
  return isName && /^(?::\d{0,5})?(?:[/?#][^@]*)?$/su.test(text.slice(end)) ? host : undefined
}

/** Text behind `%` signs decoded, or as it is when that makes no sense. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function withoutPort(host: string): string {
  const colon = host.lastIndexOf(':')
  if (colon < 0 || !/^\d*$/.test(host.slice(colon + 1))) return host
  const isWholeIpv6 = host.indexOf(':') !== colon && !host.includes(']')
  return isWholeIpv6 ? host : host.slice(0, colon)
}
