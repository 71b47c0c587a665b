import { existsSync } from 'node:fs'
import { canInstallPackages, findCommand, installDebianPackages } from './debian-packages.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A real browser: the one named by WAYPOST_CHROMIUM, an installed one, or, as root on Debian, the distribution's package.
 *
 * @returns {Promise<{path: string} | {problem: string}>}
 */
export async function findChromium() {
  const named = process.env.WAYPOST_CHROMIUM
  if (named && !existsSync(named)) {
    return { problem: `WAYPOST_CHROMIUM names ${named}, and there is no such file. Correct it, or leave it out.` }
  }
  const found = installedChromium()
  if (found !== null) return { path: found }
  if (!canInstallPackages()) {
    return {
      problem:
        'There is no Chromium or Chrome here, so the browser tests did not run. ' +
        'Install one (Debian: apt-get install chromium), or name it in WAYPOST_CHROMIUM.',
    }
  }
  console.log('browser   installing Chromium with apt-get, because there is none')
  const problem = await installDebianPackages(['chromium'])
  if (problem !== null) {
    return { problem: `There is no Chromium here, and ${problem}. Install one, or name it in WAYPOST_CHROMIUM.` }
  }
  const installed = installedChromium()
  return installed === null
    ? { problem: 'apt-get installed chromium, but there is no such command.' }
    : { path: installed }
}

function installedChromium() {
  if (process.env.WAYPOST_CHROMIUM) return process.env.WAYPOST_CHROMIUM
  return findCommand(names) ?? places.find(existsSync) ?? null
}
