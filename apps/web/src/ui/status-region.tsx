import { createContext, useContext, useState, type ReactElement, type ReactNode } from 'react'
import { createAnnouncer, type Announcer } from './announcer.ts'

const AnnouncerContext = createContext<Announcer>(createAnnouncer(() => undefined))

/** The page's one voice. */
export function useAnnouncer(): Announcer {
  return useContext(AnnouncerContext)
}

/** Holds the one polite status region of the page, there before any message. */
export function StatusRegion({ children }: { children: ReactNode }): ReactElement {
  const [text, setText] = useState('')
  const [announcer] = useState(() => createAnnouncer(setText))
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <div role="status" aria-live="polite" aria-atomic="true" className="visually-hidden">
        {text}
      </div>
    </AnnouncerContext>
  )
}
