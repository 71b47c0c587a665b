import * as z from 'zod/mini'
import type { PairKey } from './pair-key.ts'
import { schemaNames } from './schema-names.ts'

export const pairKeySchema: z.ZodMiniType<PairKey> = z
  .object({ domain: z.nullable(z.string()), from: z.string() })
  .register(schemaNames, {
    id: 'Pair',
    description: 'Whom mail is for and who sends it: the address or name of the sender, empty for nobody.',
  })
