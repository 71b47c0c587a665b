export { checks, codeProfile } from './catalogue.ts'
export * from './check.ts'
export { judge } from './judge.ts'
