export * from './greeting-name.ts'
export * from './dkim-key.ts'
export * from './dmarc-record.ts'
export * from './dmarc-walk.ts'
