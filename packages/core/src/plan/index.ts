export * from './limits.ts'
export * from './make-plan.ts'
export * from './plan.ts'
export * from './timers.ts'
