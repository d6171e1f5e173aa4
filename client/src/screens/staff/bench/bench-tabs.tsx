import type { Pane } from './use-bench.ts'

interface BenchTabsProps {
  pane: Pane
  codes: number
  checks: number
  onGo: (pane: Pane) => void
}

/** The three panes one at a time, on a phone. */
export function BenchTabs({ pane, codes, checks, onGo }: BenchTabsProps) {
  const tab = (name: Pane, words: string) => (
    <a
      href={`#${name}`}
      aria-current={pane === name ? 'true' : undefined}
      onClick={event => {
        event.preventDefault()
        onGo(name)
      }}
    >
      {words}
    </a>
  )
  return (
    <div className="bench-tabs">
      <nav className="tabs only-phone" aria-label="Parts of this encounter">
        {tab('note', 'Note')}
        {tab('codes', `Codes ${codes}`)}
        {tab('checks', `Checks ${checks}`)}
      </nav>
    </div>
  )
}
