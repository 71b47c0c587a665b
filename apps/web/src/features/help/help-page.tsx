import type { ReactElement, ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { usePageTitle } from '../../ui/page-title.ts'

const pages = [
  { href: '/help/how-we-check', name: 'How we check' },
  { href: '/help/words', name: 'Words' },
  { href: '/help/shortcuts', name: 'Shortcuts' },
  { href: '/help/accessibility', name: 'Accessibility' },
]

/** A page of help, with the way to the others. */
export function HelpPage({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const [path] = useLocation()
  usePageTitle(title)
  return (
    <article className="help" aria-labelledby="page-heading">
      <nav aria-label="Help pages" className="help-pages">
        <ul>
          {pages.map(({ href, name }) => (
            <li key={href}>
              <Link href={href} aria-current={path === href ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h1 id="page-heading">{title}</h1>
      {children}
    </article>
  )
}
