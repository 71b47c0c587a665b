import type { FailureCode } from '../facts/index.ts'

const failures: Record<FailureCode, string> = {
  'dns-timeout': 'no answer to the lookup in time',
  'dns-servfail': 'the lookup failed at the name server',
  'dns-refused': 'the name server refused the lookup',
  'dns-format-error': 'the name server did not understand the lookup',
  'dns-not-implemented': 'the name server cannot do this lookup',
  'dns-bad-reply': 'the answer to the lookup could not be read',
  'dns-unreachable': 'the name server could not be reached',
  'dns-tcp-failed': 'the long answer to the lookup did not arrive',
  'dns-cname-loop': 'the name leads round in a circle',
  'dns-cname-chain': 'the name leads over more aliases than we follow',
  'not-allowed': 'not a name or an address on the internet, so we did not ask',
  'limit-reached': 'left out: this check had looked at enough',
  'held-back': 'we leave this server alone for a while',
  'opted-out': 'they asked us not to knock',
  'run-deadline': 'the check ended before this came',
  stopped: 'you stopped the check',
  'connect-refused': 'the connection was refused',
  'connect-timeout': 'no answer in time',
  'connect-unreachable': 'no way to the address',
  'connect-no-route': 'this checker has no way to such addresses',
  'reply-timeout': 'nothing said within our limit',
  closed: 'the connection was closed',
  reset: 'the connection was cut',
  'not-smtp': 'not the words of a mail server',
  'reply-malformed': 'a reply that breaks the rules of mail servers',
  'reply-too-long': 'a reply without end',
  'injected-after-starttls': 'words slipped in before the encryption began',
  'no-smtputf8': 'their server takes no address with such letters',
  'tls-handshake-failed': 'the encryption could not be agreed',
  'tls-timeout': 'the encryption was not agreed in time',
  'no-address': 'the name has no address',
  'tls-untrusted': 'the certificate does not prove the name',
  'http-timeout': 'no web page within our limit',
  'http-malformed': 'an answer that breaks the rules of web servers',
  'http-refused': 'the web server refused the answer',
}

const words: ReadonlyMap<string, string> = new Map(Object.entries(failures))

/** Why nothing was seen, to be put after a colon; undefined when the code is none of ours. */
export function failureText(code: string): string | undefined {
  return words.get(code)
}
