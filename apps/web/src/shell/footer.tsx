import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { StatusLine } from './status-line.tsx'

const links = [
  { href: '/help/how-we-check', name: 'Help' },
  { href: '/help/words', name: 'Words' },
  { href: '/help/codes', name: 'Status codes' },
  { href: '/status', name: 'Status' },
]

/** The foot of every page: whether the checker is alive, and help in the same place everywhere. */
export function Footer({ isSignedIn }: { isSignedIn: boolean }): ReactElement {
  return (
    <footer className="footer">
      <div className="footer-inner">
        <StatusLine isSignedIn={isSignedIn} />
        <nav aria-label="Help">
          <ul>
            {links.map(({ href, name }) => (
              <li key={href}>
                <Link href={href}>{name}</Link>
              </li>
            ))}
            <li>
              <a href="/about-this-checker">About this checker</a>
            </li>
            <li>
              <a href="/api/docs">API</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
