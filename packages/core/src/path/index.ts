export * from './delivery-path.ts'
