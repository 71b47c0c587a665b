import { existsSync, readFileSync } from 'node:fs'

const manifestFile = new URL('../../../web/dist/.vite/manifest.json', import.meta.url)

/** Addresses of the app's stylesheets, for pages that the server makes; empty when the pages are not built. */
export function appStylesheets(): string[] {
  if (!existsSync(manifestFile)) return []
  // Vite names stylesheets by their content; its manifest knows how.
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, { css?: string[] }>
  return (manifest['index.html']?.css ?? []).map((file) => `/${file}`)
}
