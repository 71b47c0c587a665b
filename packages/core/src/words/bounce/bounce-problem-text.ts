import type { DocumentProblem } from '../../bounce/document/document.ts'

const problems: Record<DocumentProblem | 'file-type' | 'too-slow' | 'reader-lost', string> = {
  empty: 'There is nothing to read in this. Paste the bounce message, or open it as a file.',
  'too-large': 'This is larger than 1 MB. Paste the first 200 lines of the bounce.',
  unreadable: 'This is neither a mail nor text. Save the bounce as an .eml or .msg file, or paste its text.',
  'file-type': 'We read .eml, .msg and .txt files. Save the bounce as one of them, or paste its text.',
  'too-slow': 'Reading this takes too long, so we stopped. Paste only the first 200 lines of the bounce.',
  'reader-lost': 'The reader could not be loaded. Check your connection, then load this page again.',
}

/** Why a bounce can't be read, and what to do instead. */
export function bounceProblemText(problem: keyof typeof problems): string {
  return problems[problem]
}
export type BounceProblem = keyof typeof problems
