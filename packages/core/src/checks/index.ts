export { checks, codeProfile, concernOf } from './catalogue.ts'
export * from './check.ts'
export { judge } from './judge.ts'
export { refusalInTalk } from './reading/refusal-in-talk.ts'
