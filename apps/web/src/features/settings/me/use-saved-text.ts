import { useState } from 'react'
import { useAnnouncer } from '../../../ui/status-region.tsx'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** What stands beside a button after it worked, such as “Saved 15:52”; it is said once. Null takes it away. */
export function useSavedText(): [string, (what: string | null) => void] {
  const [text, setText] = useState('')
  const announcer = useAnnouncer()
  return [
    text,
    (what) => {
      if (what === null) return setText('')
      const said = `${what} ${time.format(new Date())}`
      setText(said)
      announcer.say(said)
    },
  ]
}
