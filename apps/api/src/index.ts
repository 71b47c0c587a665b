export { makeApp } from './app.ts'
export type { App, AppOptions } from './services.ts'
export { startServer } from './server.ts'
export { startWorker } from './worker.ts'
