export * from './ports.ts'
export * from './probe-event.ts'
export * from './settings.ts'
