import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runChild } from '../children.mjs'

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
  if (process.getuid?.() !== 0 || !onPath(['apt-get'])) {
    return {
      problem:
        'There is no Chromium or Chrome here, so the browser tests did not run. ' +
        'Install one (Debian: apt-get install chromium), or name it in WAYPOST_CHROMIUM.',
    }
  }
  console.log('browser   installing Chromium with apt-get, because there is none')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { exitCode, output } = await runChild('apt-get', args, { env: environment })
    if (exitCode !== 0) {
      const said = output.trim().split('\n').slice(-3).join(' ')
      return {
        problem:
          `There is no Chromium here, and apt-get ${args[0]} could not bring it (${said}). ` +
          'Install one, or name it in WAYPOST_CHROMIUM.',
      }
    }
  }
  const installed = installedChromium()
  return installed === null
    ? { problem: 'apt-get installed chromium, but there is no such command.' }
    : { path: installed }
}

function installedChromium() {
  if (process.env.WAYPOST_CHROMIUM) return process.env.WAYPOST_CHROMIUM
  return onPath(names) ?? places.find(existsSync) ?? null
}

/** @param {string[]} commands @returns {string | null} */
function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return commands.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null
}
