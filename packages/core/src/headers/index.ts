export * from './read-headers.ts'
