export * from './raw-record.ts'
export * from './raw-reply.ts'
export * from './start-raw-dns.ts'
