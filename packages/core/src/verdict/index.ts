export type { Outage } from './outage.ts'
export * from './template-profile.ts'
export * from './verdict.ts'
export { weigh } from './weigh.ts'
