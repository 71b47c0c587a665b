/**
 * How many more questions may be asked; one question at one server counts once, however often it is tried. Replies count
 * by their size: once they were too many bytes together, nothing is asked any more.
 */
export interface QuestionBudget {
  /** Spends one question, or says false when nothing is left. */
  take(): boolean
  /** A reply of this size came. */
  read(sizeBytes: number): void
}

export function createQuestionBudget({ questions, bytes }: { questions: number; bytes: number }): QuestionBudget {
  let questionsLeft = questions
  let bytesLeft = bytes
  return {
    take() {
      if (questionsLeft <= 0 || bytesLeft <= 0) return false
      questionsLeft -= 1
      return true
    },
    read(sizeBytes) {
      bytesLeft -= sizeBytes
    },
  }
}
