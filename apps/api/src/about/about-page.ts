import { type Html, html } from '../api-docs/html.ts'
import type { Settings } from '../settings.ts'

export interface AboutPage {
  settings: Settings
  /** What each of our checkers was seen to say of itself of late. */
  identities: { ehloName: string; sourceAddress?: string | undefined }[]
  stylesheets: string[]
}

/** For a mail admin who found us in a log: who we are, what we do, how often, and how to make us stop. */
export function aboutPage({ settings, identities, stylesheets }: AboutPage): string {
  const { operator, contact, probe } = settings
  const names = [...new Set([probe.ehloName, ...identities.map(({ ehloName }) => ehloName)])]
  const addresses = [...new Set([probe.sourceAddress, ...identities.map(({ sourceAddress }) => sourceAddress)])].filter(
    (address) => address !== undefined,
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${stylesheets.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <title>About this checker – Waypost</title>
      </head>
      <body>
        <div class="shell">
          <a href="#main" class="skip-link">Skip to main content</a>
          <header class="header">
            <div class="header-inner"><a class="brand" href="/">Waypost</a></div>
          </header>
          <main id="main" tabindex="-1">
            <section class="section max-w-text">
              <h1>About this checker</h1>
              <p>
                You found us in the log of your mail server. A helpdesk wants to know why mail to your domain is late or
                comes back. We look at what your servers show to every sender. We never send a message.
              </p>
            </section>
            <section class="section max-w-text">
              <h2>Who we are</h2>
              <p>
                ${operator === undefined ? 'The operator of this checker gave no name.' : html`Operated by ${operator}.`}
              </p>
              <dl>
                <dt>We greet as (EHLO)</dt>
                <dd>${listOf(names)}</dd>
                <dt>We come from</dt>
                <dd>${addresses.length === 0 ? 'An address that we do not know ourselves.' : listOf(addresses)}</dd>
              </dl>
            </section>
            <section class="section max-w-text">
              <h2>What we do</h2>
              <ol>
                <li>We look up your domain, its mail servers and their addresses.</li>
                <li>We connect to port ${probe.smtpPort} and wait for your first words, as long as it takes.</li>
                <li>We say <code>EHLO</code>; if you offer it, <code>STARTTLS</code>; then <code>QUIT</code>.</li>
              </ol>
              <p>
                We never send <code>DATA</code>, <code>AUTH</code>, <code>VRFY</code> or <code>EXPN</code>. We send
                <code>RCPT</code> only when somebody asks for one exact mailbox.
              </p>
            </section>
            <section class="section max-w-text">
              <h2>How often</h2>
              <ul>
                <li>
                  One connection to an address at a time, ${pauseText(probe.addressGapMs)} apart, from all our checkers
                  together.
                </li>
                <li>
                  What your server said serves all checks of ${minutesText(probe.reuseMs)}, unless somebody asks anew.
                </li>
                <li>If your server slows us down or refuses us, we leave it alone for 10 minutes.</li>
                <li>If it does not answer twice in a row, we leave it alone for 15 minutes.</li>
                <li>At most 12 checks an hour visit the servers of one domain.</li>
              </ul>
            </section>
            <section class="section max-w-text">
              <h2>How to reach us, and how to make us stop</h2>
              <p>
                ${contact === undefined ? 'The operator of this checker gave no address to write to.' : html`Write to ${contactLink(contact)}.`}
              </p>
              <p>
                Name your domain or your mail servers and we put them on a list. We never connect to what is on it, nor
                to what lies below.
              </p>
            </section>
          </main>
        </div>
      </body>
    </html>`.text
}

function listOf(texts: string[]): Html {
  return html`${texts.map((text, index) => html`${index > 0 && ', '}<code>${text}</code>`)}`
}

function contactLink(contact: string): Html {
  const href = contact.includes('@') && !contact.includes('/') ? `mailto:${contact}` : contact
  return html`<a href="${href}">${contact}</a>`
}

function pauseText(gapMs: number): string {
  const seconds = Math.round(gapMs / 1_000)
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}

function minutesText(reuseMs: number): string {
  const minutes = Math.round(reuseMs / 60_000)
  return minutes === 0 ? 'that moment' : minutes === 1 ? '1 minute' : `${minutes} minutes`
}
