export * from './greeting-name.ts'
