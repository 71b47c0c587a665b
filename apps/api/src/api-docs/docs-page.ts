import { checks } from '@waypost/core/checks'
import { findingWords, outcomeWord } from '@waypost/core/words'
import { problemCodes, statusOf, wordsOf } from '../http/problem-codes.ts'
import type { OpenapiDocument } from '../openapi/describe-routes.ts'
import { tags } from '../openapi/route-about.ts'
import { describeSchema } from './describe-schema.ts'
import { exampleOf, type ExampleValues, languages, resumingCurl, resumingExample } from './examples.ts'
import { type Html, html, words } from './html.ts'
import { type Operation, operationsOf, type Schema } from './operations.ts'

const roles = {
  public: 'Open to everybody.',
  viewer: 'For everybody who is signed in.',
  agent: 'For helpdesk and administrators.',
  admin: 'For administrators.',
}

export interface DocsPage {
  document: OpenapiDocument
  /** Addresses of the app's stylesheets; empty when the pages are not built. */
  stylesheets: string[]
  values: ExampleValues
}

/** The documentation of the interface as one page without scripts, but for copy buttons. */
export function docsPage({ document, stylesheets, values }: DocsPage): string {
  const operations = operationsOf(document)
  const sections: [id: string, name: string, content: Html][] = [
    ['begin', 'Begin', begin(values)],
    ...Object.entries(tags).map(([tag, about]): [string, string, Html] => [
      tag.toLowerCase(),
      tag,
      html`<p>${about}</p>
        ${operations.filter((operation) => operation.tags[0] === tag).map((one) => operationDetails(one, values))}`,
    ]),
    ['follow', 'Follow a check', follow(values)],
    ['limits', 'Limits', limits()],
    ['errors', 'Errors', errors()],
    ['codes', 'Finding codes', findingCodes()],
    ['schemas', 'Schemas', schemas(document)],
  ]
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${[...stylesheets, '/api/docs/api-docs.css'].map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <script type="module" src="/api/docs/api-docs.js"></script>
        <title>API – Waypost</title>
      </head>
      <body>
        <a href="#main" class="skip-link">Skip to main content</a>
        <header class="header">
          <div class="header-inner"><a class="brand" href="/">Waypost</a></div>
        </header>
        <div class="docs">
          <nav aria-label="On this page">
            <ul>
              ${sections.map(([id, name]) => html`<li><a href="#${anchorOf(id)}">${name}</a></li>`)}
            </ul>
          </nav>
          <main id="main" tabindex="-1">
            <h1>API</h1>
            <p>
              Version ${document.info.version} ·
              <a href="/api/openapi.json" download="waypost-openapi.json">Download the OpenAPI file</a>
            </p>
            ${sections.map(
              ([id, name, content]) =>
                html`<section aria-labelledby="${anchorOf(id)}">
                  <h2 id="${anchorOf(id)}">${name}</h2>
                  ${content}
                </section>`,
            )}
          </main>
        </div>
        <p id="status" class="visually-hidden" role="status"></p>
      </body>
    </html>`.text
}

function begin({ baseUrl }: ExampleValues): Html {
  return html`<p>
      Everything that the pages of Waypost do goes through this interface, at <code>${baseUrl}</code>. Requests and
      answers are JSON. Waypost sends no message to anybody.
    </p>
    <ul>
      <li>${words('Sign in with `POST /api/sign-in` and keep the cookie. Make an account for your program.')}</li>
      <li>${words('Start a check with `POST /api/checks`. It answers with the number of the check, `runId`.')}</li>
      <li>${words('Follow it with `GET /api/runs/{id}/events`, or read `GET /api/runs/{id}` every 2 seconds.')}</li>
    </ul>
    <p>
      ${words('In the examples, put your own account in place of `you@example.com`, and the number of your check or ')}
      person in place of the one shown. The examples for curl and Python are run by our tests.
    </p>
    <p>
      Fields and codes that are here keep their name and meaning. We may add new ones, so let your program pass over
      what it does not know.
    </p>`
}

function operationDetails(operation: Operation, values: ExampleValues): Html {
  const { method, path, summary, description, operationId, parameters = [], requestBody, responses } = operation
  const body = requestBody?.content['application/json']?.schema
  return html`<details id="${operationId}">
    <summary>
      <code><span class="method">${method}</span> ${path}</code> ${summary}
    </summary>
    ${description !== undefined && html`<p>${words(description)}</p>`}
    <p class="role">${roles[operation['x-waypost-role']]}</p>
    ${
      parameters.length > 0 &&
      fields(
        'Parameters',
        parameters.map(({ name, required, schema, in: place }) => [`${name} (${place})`, schema, required === true]),
      )
    }
    ${
      body?.properties !== undefined &&
      fields(
        'Request',
        Object.entries(body.properties).map(([name, schema]) => [name, schema, body.required?.includes(name) === true]),
      )
    }
    ${languages.map((language) => {
      const text = exampleOf(operation, language, values)
      return text !== undefined && example(language, `${language} example: ${summary}`, text)
    })}
    <h3>Answers</h3>
    ${table(
      ['Status', 'Meaning', 'Body'],
      Object.entries(responses).map(([status, answer]) => {
        const content = Object.entries(answer.content ?? {})[0]
        const shape =
          content === undefined ? 'none' : content[0].endsWith('json') ? describeSchema(content[1].schema) : content[0]
        return [status, words(answer.description), shape]
      }),
    )}
  </details>`
}

function fields(title: string, rows: [name: string, schema: Schema, isNeeded: boolean][]): Html {
  return html`<h3>${title}</h3>
    ${table(
      ['Name', 'Value', 'Needed'],
      rows.map(([name, schema, isNeeded]) => [
        html`<code>${name}</code>`,
        describeSchema(schema),
        isNeeded ? 'yes' : 'no',
      ]),
    )}`
}

function example(language: string, label: string, text: string): Html {
  return html`<figure data-copy="${label}">
    <figcaption>${language}</figcaption>
    <pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre>
  </figure>`
}

function follow(values: ExampleValues): Html {
  return html`<p>
      ${words('`GET /api/runs/{id}/events` answers with server-sent events. Each has a type, an id and JSON as data.')}
      ${words('The ids are `<number of the check>:<n>`, without gaps. After `finished` nothing follows.')}
    </p>
    <p>
      ${words('When the connection breaks, or `bye` came before `finished`, connect again and send the last id as ')}
      ${words('`Last-Event-ID`. Then nothing is lost and nothing comes twice.')}
    </p>
    ${example('Python', 'Python example: follow a check to its end', resumingExample(values))}
    ${example('curl', 'curl example: go on after event 5', resumingCurl(values))}`
}

function limits(): Html {
  return table(
    ['What', 'Limit'],
    [
      ['Checks one person starts', '10 a minute'],
      ['Sign-in tries', '5 in 15 minutes for one account, 20 from one address'],
      ['Typing your password again', '5 wrong ones in 15 minutes'],
      ['Tries of one-time links', '200 in 15 minutes from one address'],
      ['Streams of one session', '10 at once'],
      ['Size of a request', '64 kB; 8 kB to start a check'],
    ],
    words('Beyond a limit the answer is 429 with `Retry-After`, in seconds.'),
  )
}

function errors(): Html {
  return html`<p>
      ${words('Every refusal is a problem document (RFC 9457, `application/problem+json`). Its `code` never changes ')}
      ${words('its meaning, `detail` says what to do, and `field` names the value that it is about.')}
    </p>
    ${table(
      ['Code', 'Status', 'What it means'],
      problemCodes.map((code) => [html`<code>${code}</code>`, String(statusOf(code)), words(wordsOf(code))]),
    )}`
}

function findingCodes(): Html {
  const rows = checks.flatMap(({ codes }) =>
    Object.entries(codes).map(([code, { outcome }]) => {
      const subject = { kind: 'domain', name: '' } as const
      const { title } = findingWords({ code, outcome, subject, observedBy: { by: 'bounce' }, args: {} })
      return [html`<code>${code}</code>`, title, outcomeWord(outcome)]
    }),
  )
  return html`<p>Codes never change their meaning; words may. New codes come with new versions.</p>
    ${table(['Code', 'Meaning', 'At its worst'], rows)}`
}

function schemas(document: OpenapiDocument): Html {
  return html`${Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      html`<details id="schema-${name}">
        <summary><code>${name}</code> ${(schema as Schema).description ?? ''}</summary>
        <pre
          tabindex="0"
          role="region"
          aria-label="Schema ${name}"
        ><code>${JSON.stringify(schema, null, 2)}</code></pre>
      </details>`,
  )}`
}

function table(head: string[], rows: (string | Html)[][], after?: Html): Html {
  return html`<div class="wide">
      <table>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${after !== undefined && html`<p>${after}</p>`}`
}

/** aria-labelledby takes several ids apart by blanks, so a name of two words needs another form. */
function anchorOf(name: string): string {
  return name.replaceAll(' ', '-')
}
