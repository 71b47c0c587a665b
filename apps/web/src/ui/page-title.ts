import { useEffect } from 'react'

/** Puts a title on the page, with the product's name after it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} — Waypost`
  }, [title])
}
