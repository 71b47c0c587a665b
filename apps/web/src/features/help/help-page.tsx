import type { ReactElement, ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { usePageTitle } from '../../ui/page-title.ts'

const pages = [
  { href: '/help/how-we-check', name: 'How we check' },
  { href: '/help/words', name: 'Words' },
  { href: '/help/codes', name: 'Status codes' },
  { href: '/help/whole-message', name: 'Whole bounce' },
  { href: '/help/shortcuts', name: 'Shortcuts' },
  { href: '/help/accessibility', name: 'Accessibility' },
]

/** A page of help, with the way to the others. */
export function HelpPage(props: { title: string; heading?: string; children: ReactNode }): ReactElement {
  const { title, heading = title, children } = props
  const [path] = useLocation()
  usePageTitle(title)
  return (
    <article className="help" aria-labelledby="page-heading">
      <nav aria-label="Help pages" className="help-pages">
        <ul>
          {pages.map(({ href, name }) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <h1 id="page-heading">{heading}</h1>
      {children}
    </article>
  )
}
