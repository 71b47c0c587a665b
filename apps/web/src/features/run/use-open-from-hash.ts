import { useEffect } from 'react'

/** Opens the finding that the address names (`#f-<code>`), and what it is folded into, and scrolls there. */
export function useOpenFromHash(isLive: boolean): void {
  useEffect(() => {
    function openNamed(): void {
      const element = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (!element?.id.startsWith('f-')) return
      for (let node: Element | null = element; node; node = node.parentElement) {
        if (node instanceof HTMLDetailsElement) node.open = true
      }
      element.scrollIntoView({ block: 'start' })
    }
    if (!isLive) openNamed()
    addEventListener('hashchange', openNamed)
    return () => removeEventListener('hashchange', openNamed)
  }, [isLive])
}
