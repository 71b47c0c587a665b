export * from './judge-verification.ts'
export * from './verification.ts'
