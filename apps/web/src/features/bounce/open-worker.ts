import workerUrl from './bounce-worker.ts?worker&url'

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string
  }
}
declare global {
  interface Window {
    trustedTypes?: TrustedTypes
  }
}

/** The browser wants the address of a script vouched for: this is the only one that we ever start. */
const policy = window.trustedTypes?.createPolicy('waypost-bounce-reader', { createScriptURL: () => workerUrl })

export function openWorker(): Worker {
  return new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' })
}
