import { Component, type ReactNode } from 'react'
import { makeReference, reportPageError } from '../api/page-error.ts'
import { UnexpectedError } from './unexpected-error.tsx'

interface Props {
  /** Another place, another try. */
  path: string
  children: ReactNode
}

interface State {
  reference: string | null
  path: string
}

/** Keeps a mistake of ours from taking the whole page: says so in its place, with a reference for the log. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { reference: null, path: this.props.path }

  static getDerivedStateFromError(): Partial<State> {
    return { reference: makeReference() }
  }

  static getDerivedStateFromProps({ path }: Props, state: State): State | null {
    return path === state.path ? null : { reference: null, path }
  }

  override componentDidCatch(error: unknown): void {
    if (this.state.reference !== null) reportPageError(this.state.reference, error)
  }

  override render(): ReactNode {
    const { reference } = this.state
    return reference === null ? this.props.children : <UnexpectedError reference={reference} />
  }
}
