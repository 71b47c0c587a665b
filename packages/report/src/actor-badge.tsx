import { actorWord } from '@waypost/core/words'
import type { Actor } from '@waypost/core/vocabulary'
import type { ReactElement } from 'react'
import { BreakableText } from './breakable-text.tsx'

/** Who must act, as a tag with a picture. It is no control and does not look like one. */
export function ActorBadge(props: {
  actor: Actor
  domain: string | null
  partner?: string | undefined
  /** Until when to wait, where nobody has to act. */
  time?: string | undefined
}): ReactElement {
  const { actor, domain, partner, time } = props
  const values = {
    ...(domain !== null && { domain }),
    ...(partner !== undefined && { partner }),
    ...(time !== undefined && { time }),
  }
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <svg className="actor-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <path d={icons[actor]} />
      </svg>
      <span>
        <BreakableText>{actorWord(actor, values)}</BreakableText>
      </span>
    </span>
  )
}

/** Line drawings on a 20 × 20 grid. */
const icons: Record<Actor, string> = {
  helpdesk: 'M3 12v-2a7 7 0 0 1 14 0v2M3 11.5h2.5v4H3zM14.500 11.5H17v4h-2.500zM16 15.500c0 1.500-2 2.500-4.500 2.500',
  mailteam:
    'M3 3.500h14v5H3zM3 11.500h7.500M3 11.500v5h6M5.500 6h.2M5.500 14h.2M14.500 12v1.200M14.500 16.800V18M11.500 15h1.200M16.300 15h1.200M12.700 15a1.800 1.800 0 1 0 3.600 0a1.800 1.800 0 1 0-3.600 0',
  isp: 'M7 2.500v4M13 2.500v4M5 6.500h10v3a5 5 0 0 1-10 0zM10 14.500v3.500',
  theirs: 'M4 17.500V3h8v14.500M12 8h4v9.500M2.500 17.500h15M6.500 6h3M6.500 9.500h3M6.500 13h3',
  'dns-admin':
    'M2.500 10a7.500 7.500 0 1 0 15 0a7.500 7.500 0 1 0-15 0M2.500 10h15M10 2.500c-5 5-5 10 0 15c5-5 5-10 0-15',
  author:
    'M4 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M2 17c0-4 2-6 5-6c1.500 0 2.700.5 3.500 1.400M11 17.500l.5-2.500l5-5l2 2l-5 5z',
  nobody: 'M5 2.500h10M5 17.500h10M6 2.500c0 5 8 5 8 15M14 2.500c0 5-8 5-8 15',
  checker:
    'M12.500 7.500l5-5M11 3.500a4.500 4.500 0 0 0-5.500 6L2.500 14a2.100 2.100 0 0 0 3.500 3.500l4.500-4.500a4.500 4.500 0 0 0 6-5.500l-3 3l-3-3z',
}
