/**
 * Why npm could not fetch, as a sentence with what to do; null for what we do not know. The registry's own words may
 * be long and name places that help nobody.
 *
 * @param {string} output what npm said @param {number | null} exitCode
 * @returns {string | null}
 */
export function npmFailure(output, exitCode) {
  const cause = causes.find(({ signs }) => signs.test(output))
  if (cause !== undefined) return cause.sentence
  return exitCode === 127 || /spawn .*ENOENT/.test(output)
    ? 'There is no npm on this machine. Install Node 20 or newer with npm (nodejs.org) and start again.'
    : null
}

const causes = [
  {
    signs: /ENOTFOUND|EAI_AGAIN/,
    sentence:
      'npm cannot find its registry: this machine has no network, or the name cannot be looked up. ' +
      'Connect it, or name your proxy or mirror: npm config set proxy … / registry …',
  },
  {
    signs: /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
    sentence:
      'npm cannot reach its registry: nothing answers there. ' +
      'Look at the network, and at “npm config get registry” and “npm config get proxy”.',
  },
  {
    signs: /CERT_|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|DEPTH_ZERO|ERR_TLS|ERR_SSL|self-signed certificate/,
    sentence:
      "npm does not trust the certificate of its registry; a company's proxy often is the reason. " +
      "Name the company's authority: npm config set cafile /path/to/ca.pem",
  },
  {
    signs: /\bE40[13]\b|40[13] (Forbidden|Unauthorized)/i,
    sentence:
      'The npm registry or a proxy in front of it refuses us (401 or 403). ' +
      'Ask who runs it to let this machine in, or name another: npm config set registry …',
  },
  {
    signs: /\bE407\b|407 Proxy/i,
    sentence: 'The proxy wants a name and a password. Set them: npm config set proxy http://name:password@host:port',
  },
  {
    signs: /ETARGET|notarget|\bE404\b/,
    sentence:
      'The npm registry does not have a package that Waypost needs; a mirror may be behind. ' +
      'Name a complete one: npm config set registry …',
  },
  {
    signs: /ENOSPC|no space left on device/i,
    sentence: 'The disk is full. Waypost needs about 1.5 GB for its packages; make room and start again.',
  },
  {
    signs: /EROFS|read-only file system/i,
    sentence: 'This checkout lies on a disk that can only be read. Copy it to one that can be written and start there.',
  },
  {
    signs: /EACCES|EPERM/,
    sentence:
      'This user may not write in this checkout or in the npm cache. ' +
      'Give the folders to this user, or start as the user they belong to.',
  },
  {
    signs: /ETIMEDOUT|ESOCKETTIMEDOUT|ERR_SOCKET_TIMEOUT|network timeout|FETCH_ERROR|ECONNRESET/,
    sentence: 'The npm registry did not answer in time. Look at the network and start again; what came so far is kept.',
  },
]
