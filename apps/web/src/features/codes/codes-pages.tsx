import type { ReactElement } from 'react'
import { useParams } from 'wouter'
import { CodePage } from './code-page.tsx'
import { CodesPage } from './codes-page.tsx'

/** The list of status codes, and a page for each: one part of the app, since both bring the same table. */
export function CodesPages(): ReactElement {
  const { code } = useParams<{ code?: string }>()
  return code === undefined ? <CodesPage /> : <CodePage code={code} />
}
