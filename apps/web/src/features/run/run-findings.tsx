import type { RunView } from '@waypost/contract'
import { FindingsView } from '@waypost/report'
import { useEffect, type ComponentProps, type ReactElement } from 'react'
import { useCodeLinks } from '../codes/use-code-links.ts'
import { FindingActions } from './finding-actions.tsx'

type Shown = Pick<ComponentProps<typeof FindingsView>, 'findings' | 'verdict' | 'keepsOrder' | 'domain' | 'isLive'>

/** The findings of a run with what can be done about each; `onShown` hears when they are there for the first time. */
export function RunFindings({ run, onShown, ...shown }: Shown & { run: RunView; onShown: () => void }): ReactElement {
  useEffect(onShown, [onShown])
  // Of the whole report: the first load has no room for it.
  useCodeLinks()
  return (
    <FindingsView
      {...shown}
      renderActions={(finding, anchor) => <FindingActions run={run} finding={finding} anchor={anchor} />}
    />
  )
}
