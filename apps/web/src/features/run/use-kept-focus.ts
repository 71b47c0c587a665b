import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keeps focus on a finding that moves to another group while results arrive: it is drawn anew there, and the browser
 * drops focus with the old node. Returns the ref of what holds all findings.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  const focusedId = useRef<string | null>(null)
  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    const note = () => {
      const finding = box.contains(document.activeElement) ? document.activeElement?.closest('.finding') : null
      focusedId.current = finding?.getAttribute('data-finding') ?? null
    }
    // Pressing beside everything takes focus away on purpose.
    const forget = () => {
      focusedId.current = null
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', forget)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', forget)
    }
  }, [])
  useLayoutEffect(() => {
    if (focusedId.current === null || document.activeElement !== document.body) return
    const finding = ref.current?.querySelector(`[data-finding="${CSS.escape(focusedId.current)}"]`)
    finding?.querySelector('summary')?.focus({ preventScroll: true })
  })
  return ref
}
