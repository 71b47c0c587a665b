import type { Operation } from './operations.ts'

export const languages = ['curl', 'PowerShell', 'Python'] as const
export type Language = (typeof languages)[number]

export interface ExampleValues {
  baseUrl: string
  /** The number of a check, as POST /api/checks gives it. */
  runId: string
  /** The number of a list, as POST /api/batches gives it. */
  batchId: string
  /** The id of a saved sender, as GET /api/senders gives it. */
  senderId: string
  /** The id of an account, as GET /api/people gives it. */
  personId: string
}

/** One request as text to copy; undefined for an operation that cannot be tried (the set-up link works once). */
export function exampleOf(operation: Operation, language: Language, values: ExampleValues): string | undefined {
  const example = operation['x-waypost-example']
  if (example === undefined) return undefined
  const { method, path, security, operationId } = operation
  const query = new URLSearchParams(example.query).toString()
  const url = `${values.baseUrl}${path.replaceAll('{id}', idIn(path, values)).replaceAll('{code}', '4.4.7')}${query === '' ? '' : `?${query}`}`
  const schemes = security?.flatMap((one) => Object.keys(one)) ?? []
  return makers[language]({
    method,
    url,
    body: example.body === undefined ? undefined : JSON.stringify(example.body),
    cookie: operationId === 'signIn' ? 'write' : schemes.includes('session') ? 'read' : 'none',
    hasToken: schemes.includes('metricsToken'),
    isStream: operation['x-waypost-events'] !== undefined,
  })
}

function idIn(path: string, { personId, senderId, batchId, runId }: ExampleValues): string {
  if (path.startsWith('/api/batches/')) return batchId
  if (path.startsWith('/api/senders/')) return senderId
  return path.startsWith('/api/people/') ? personId : runId
}

interface Request {
  method: string
  url: string
  body: string | undefined
  cookie: 'write' | 'read' | 'none'
  hasToken: boolean
  isStream: boolean
}

const makers: Record<Language, (request: Request) => string> = { curl, PowerShell: powerShell, Python: python }

function curl({ method, url, body, cookie, hasToken, isStream }: Request): string {
  return [
    `curl -sS --fail-with-body${isStream ? ' -N' : ''}`,
    cookie === 'write' && '-c waypost.cookies',
    cookie === 'read' && '-b waypost.cookies',
    hasToken && '-H "Authorization: Bearer $WAYPOST_METRICS_TOKEN"',
    method !== 'GET' && (body === undefined || method !== 'POST') && `-X ${method}`,
    body !== undefined && `-H 'Content-Type: application/json' -d '${body}'`,
    `'${url}'`,
  ]
    .filter((part) => part !== false)
    .join(' \\\n  ')
}

function powerShell({ method, url, body, cookie, hasToken, isStream }: Request): string {
  if (isStream) return `curl.exe -N -b waypost.cookies '${url}'   # sign in with curl.exe first`
  return [
    `Invoke-RestMethod -Uri '${url}'`,
    method !== 'GET' && `-Method ${method.charAt(0)}${method.slice(1).toLowerCase()}`,
    cookie === 'write' && '-SessionVariable waypost',
    cookie === 'read' && '-WebSession $waypost',
    hasToken && '-Headers @{ Authorization = "Bearer $env:WAYPOST_METRICS_TOKEN" }',
    body !== undefined && `-ContentType 'application/json' -Body '${body}'`,
  ]
    .filter((part) => part !== false)
    .join(' `\n  ')
}

function python({ method, url, body, cookie, hasToken, isStream }: Request): string {
  const details = [
    `"${url}"`,
    ...(method === 'GET' ? [] : [`method="${method}"`]),
    ...(body === undefined ? [] : [`headers={"Content-Type": "application/json"}`, `data=b'${body}'`]),
    ...(hasToken ? ['headers={"Authorization": "Bearer " + os.environ["WAYPOST_METRICS_TOKEN"]}'] : []),
  ]
  const jar = [
    'jar = http.cookiejar.MozillaCookieJar("waypost-python.cookies")',
    ...(cookie === 'read' ? ['jar.load()'] : []),
    'waypost = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))',
  ]
  return [
    cookie === 'none' ? `import ${hasToken ? 'os, ' : ''}urllib.request` : 'import http.cookiejar, urllib.request',
    '',
    ...(cookie === 'none' ? ['waypost = urllib.request.build_opener()'] : jar),
    `request = urllib.request.Request(\n    ${details.join(',\n    ')},\n)`,
    'with waypost.open(request) as answer:',
    isStream ? '    for line in answer:\n        print(line.decode(), end="")' : '    print(answer.read().decode())',
    ...(cookie === 'write' ? ['jar.save()'] : []),
  ].join('\n')
}

/** Follows a check to its end in Python, and goes on after the last event whenever the connection breaks. */
export function resumingExample({ baseUrl, runId }: ExampleValues): string {
  return `import http.cookiejar, json, time, urllib.error, urllib.request

jar = http.cookiejar.MozillaCookieJar("waypost-python.cookies")
jar.load()
waypost = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
last_id, event, is_over = None, None, False

while not is_over:
    request = urllib.request.Request("${baseUrl}/api/runs/${runId}/events")
    if last_id:
        request.add_header("Last-Event-ID", last_id)
    try:
        with waypost.open(request, timeout=60) as stream:
            for line in stream:
                field, _, value = line.decode().rstrip("\\n").partition(": ")
                if field == "id":
                    last_id = value
                elif field == "event":
                    event = value
                elif field == "data":
                    print(event, json.loads(value))
                    is_over = is_over or event == "finished"
    except urllib.error.HTTPError:
        raise
    except OSError:
        pass
    if not is_over:
        time.sleep(2)`
}

/** The same in a shell: name the last id that you saw. */
export function resumingCurl({ baseUrl, runId }: ExampleValues): string {
  return `curl -sS -N --fail-with-body \\
  -b waypost.cookies \\
  -H 'Last-Event-ID: ${runId}:5' \\
  '${baseUrl}/api/runs/${runId}/events'`
}
