import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** Debian's browser where there is one; otherwise the one that Playwright finds. */
const chromium = process.env['WAYPOST_CHROMIUM'] ?? '/usr/bin/chromium'

/** Browser tests against a whole Waypost with its fake internet. Needs the built pages. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  // Each worker has a Waypost and a fake internet of its own; a browser and a server wait for each other most of the time.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: [
        // As root Chromium starts only without its sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
