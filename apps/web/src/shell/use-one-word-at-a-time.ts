import { useEffect } from 'react'

/** Closes the meaning of a word when focus moves on: it would hide what has focus now (WCAG 2.4.11). */
export function useOneWordAtATime(): void {
  useEffect(() => {
    function onFocus({ target }: FocusEvent): void {
      for (const popover of document.querySelectorAll<HTMLElement>('.word-popover:popover-open')) {
        if (popover.previousElementSibling !== target) popover.hidePopover()
      }
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
}
