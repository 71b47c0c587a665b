import type { BounceKind } from '../../vocabulary/index.ts'
import type { LineRow, WordRow } from './dialect.ts'

type More = Partial<Omit<LineRow, 'pattern' | 'sample' | 'means'>>

/** Rows of a dialect in one line each. A pattern without slots is its own sample. */
export const row = {
  kind: (kind: BounceKind, pattern: string, sample = pattern, more: More = {}): LineRow => ({
    pattern,
    sample,
    means: 'kind',
    kind,
    ...more,
  }),
  recipient: (pattern: string, sample: string, more: More = {}): LineRow => ({
    pattern,
    sample,
    means: 'recipient',
    ...more,
  }),
  aboutRecipient: (pattern: string, sample: string, more: More = {}): LineRow => ({
    pattern,
    sample,
    means: 'about-recipient',
    ...more,
  }),
  said: (pattern: string, sample = pattern, more: More = {}): LineRow => ({ pattern, sample, means: 'said', ...more }),
  aboutMessage: (pattern: string, sample: string, more: More = {}): LineRow => ({
    pattern,
    sample,
    means: 'about-message',
    ...more,
  }),
  skip: (pattern: string, sample = pattern, more: More = {}): LineRow => ({ pattern, sample, means: 'skip', ...more }),
  end: (pattern: string, sample = pattern, more: More = {}): LineRow => ({ pattern, sample, means: 'end', ...more }),
  words: (pattern: string, sample: string, more: Omit<WordRow, 'pattern' | 'sample'> = {}): WordRow => ({
    pattern,
    sample,
    ...more,
  }),
}
