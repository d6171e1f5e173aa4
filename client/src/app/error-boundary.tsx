import { Component, type ReactNode } from 'react'
import { ErrorNote } from '../ui/error-note.tsx'

interface Props {
  /** A new value clears the error: another screen may work where this one did not. */
  at: string
  children: ReactNode
}
interface State {
  at: string
  hasFailed: boolean
}

/** Keeps the shell standing when a screen breaks or its code could not be fetched. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { at: this.props.at, hasFailed: false }

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ at }: Props, state: State): Partial<State> | null {
    return at === state.at ? null : { at, hasFailed: false }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main id="main" className="p-main narrow" tabIndex={-1}>
        <h1>This page could not be shown</h1>
        <ErrorNote title="Something on this page broke" onRetry={() => location.reload()}>
          Nothing was sent or changed. Loading it again often helps.
        </ErrorNote>
      </main>
    )
  }
}
