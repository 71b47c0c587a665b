const key = 'waypost.draft'

/** What was typed and not yet sent, kept for this tab: signing in again must not lose it. */
export function readDraft(): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function saveDraft(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // Without storage the draft lasts until the page is closed.
  }
}
