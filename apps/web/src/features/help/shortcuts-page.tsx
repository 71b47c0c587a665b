import type { ReactElement } from 'react'
import { ShortcutList } from '../../shell/shortcut-list.tsx'
import { HelpPage } from './help-page.tsx'

/** The single keys, and the switch that turns them off. */
export function ShortcutsPage(): ReactElement {
  return (
    <HelpPage title="Shortcuts">
      <p className="mt-3">
        Everything works without them, with Tab and Enter. They do nothing while you type in a field.
      </p>
      <ShortcutList />
    </HelpPage>
  )
}
