import type { ReactElement } from 'react'
import { Link, useLocation } from 'wouter'

const places = [
  { href: '/', name: 'Check' },
  { href: '/bounce', name: 'Read a bounce' },
  { href: '/checks', name: 'Search checks' },
  { href: '/settings/senders', name: 'Settings' },
]

/** The pages of the app, in the header and in the menu of narrow screens. */
export function PlaceLinks({ onFollow }: { onFollow?: () => void }): ReactElement {
  const [path] = useLocation()
  return (
    <ul>
      {places.map(({ href, name }) => (
        <li key={href}>
          <Link
            href={href}
            aria-current={
              path === href
                ? 'page'
                : path.startsWith('/settings/') && href.startsWith('/settings/')
                  ? 'true'
                  : undefined
            }
            onClick={onFollow}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
