import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `vite` alone finds the API while the pages are being worked on. The built pages are served by the API itself. */
const apiUrl = process.env['WAYPOST_API_URL'] ?? 'http://127.0.0.1:8080'

const sharedModules =
  /web\/src\/(api|ui)\/|account\/(roles|account-context)|run\/start-failure|report\/src\/(mark|tone|breakable-text|code-text)\.|status-codes\/find-codes|words\/outcome-word/

/** Our packages only define things: what a page does not use of them is left out of it. */
const treeshake = { moduleSideEffects: [{ test: /\/packages\/[^/]+\/src\//, sideEffects: false }] }

/** How a verdict is said: the pages that say one need all of it, and apart it comes as a dozen small files. */
const verdictWords = [
  ...['headline', 'verdict-templates', 'cause-templates', 'hidden-cause', 'hours-text', 'format-words', 'read-message'],
  ...['sayable-args', 'vocabulary-words', 'other-causes', 'outlook', 'outage-text', 'since-text', 'earlier-text'],
  'failure-text',
]
const verdictModules = new RegExp(
  String.raw`words/(${verdictWords.join('|')})\.ts|runs/run-word|run/pair-text|pair-address|pair-key`,
)

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    target: 'es2023',
    // Our content security policy allows no data: scripts, and an inlined asset saves one small request at most.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      treeshake,
      // Small things that nearly every page uses: one file is smaller than ten.
      output: {
        advancedChunks: {
          groups: [
            { name: 'shared', test: sharedModules },
            { name: 'verdict', test: verdictModules },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  server: { proxy: { '/api': { target: apiUrl, changeOrigin: false } } },
})
