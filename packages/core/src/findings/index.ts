export * from './address-holder.ts'
export * from './finding.ts'
