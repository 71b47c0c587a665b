import { findingOfAnchor } from '@waypost/report'
import { useEffect } from 'react'

/**
 * Opens the finding that the address names (`findingAnchor`), and what it is folded into, and scrolls there; when the
 * address changes, and once there is nothing more to wait for.
 */
export function useOpenFromHash(isWaiting: boolean): void {
  useEffect(() => {
    function openNamed(): void {
      const findings = new Map<string, Element>()
      for (const finding of document.querySelectorAll('[data-finding]')) {
        findings.set(finding.getAttribute('data-finding') ?? '', finding)
      }
      const element = findings.get(findingOfAnchor(location.hash.slice(1), [...findings.keys()]) ?? '')
      if (!element) return
      for (let node: Element | null = element; node; node = node.parentElement) {
        if (node instanceof HTMLDetailsElement) node.open = true
      }
      element.scrollIntoView({ block: 'start' })
    }
    if (!isWaiting) openNamed()
    addEventListener('hashchange', openNamed)
    return () => removeEventListener('hashchange', openNamed)
  }, [isWaiting])
}
