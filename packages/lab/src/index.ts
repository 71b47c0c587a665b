export * from './lab.ts'
export * from './scenario.ts'
