export * from './read-bounce.ts'
export * from './reading.ts'
export { maxBounceBytes, type DocumentProblem } from './document/document.ts'
export { weighReason } from './reasons/index.ts'
