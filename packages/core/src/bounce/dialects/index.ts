import type { Dialect } from './dialect.ts'
import { qmail } from './qmail.ts'

/** In this order the first of which a sign is there counts: the more specific before the general. */
export const dialects: readonly Dialect[] = [qmail]
