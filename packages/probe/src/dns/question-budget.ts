/** How many more questions may be asked; one question at one server counts once, however often it is tried. */
export interface QuestionBudget {
  /** Spends one, or says false when none is left. */
  take(): boolean
}

export function createQuestionBudget(questionCount: number): QuestionBudget {
  let left = questionCount
  return {
    take() {
      if (left <= 0) return false
      left -= 1
      return true
    },
  }
}
