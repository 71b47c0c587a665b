import { codePath } from '@waypost/core/status-codes'
import { useEffect } from 'react'
import { useLocation } from 'wouter'

const codeLink = `a[href^="${codePath('')}"]`

/** Links of codes in a report are plain ones: followed within the app, what was open is there after going back. */
export function useCodeLinks(): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest(codeLink) : null
      if (!link || event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      navigate(link.getAttribute('href') ?? '')
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}
