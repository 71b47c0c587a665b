import type { CodeProfile } from '../../findings/index.ts'

export const othersCodes = {
  'others-few': { outcome: 'unknown', side: 'checker', actor: 'checker' },
  'others-answer': { outcome: 'good', side: 'none', actor: 'nobody' },
} satisfies Record<string, CodeProfile>
