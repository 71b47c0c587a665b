import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { isBoxWanted } from '../ui/focus-box.ts'

/** After a change of page, focus goes to the top of the new one, as it would with a page load. */
export function useFocusOnNavigation(): void {
  const [path] = useLocation()
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    scrollTo(0, 0)
    if (isBoxWanted()) return
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [path])
}
