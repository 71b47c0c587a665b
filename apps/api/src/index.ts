export { makeApp, type App, type AppOptions } from './app.ts'
export { startServer } from './server.ts'
export { startWorker } from './worker.ts'
