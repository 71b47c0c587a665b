import type { BounceReason } from '../../vocabulary/index.ts'
import type { BounceDocument } from '../document/document.ts'
import { hearReason } from '../reasons/index.ts'

const maxCharacters = 2_000

/** For a notice about one recipient of whom nothing was said: the cause that its words name, if they name one. */
export function reasonOfNotice({ lines }: BounceDocument): BounceReason | undefined {
  const { reason, isNamed } = hearReason({ text: lines.join(' ').slice(0, maxCharacters), isExpired: false })
  return isNamed ? reason : undefined
}
