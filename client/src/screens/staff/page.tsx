import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import { ArrowLeft, CircleHelp, Search } from 'lucide-react'
import { Announcer } from '../../ui/announcer.tsx'
import { useHotkeys } from '../../ui/hotkeys.ts'
import { StatusStrip } from '../../ui/status-strip.tsx'
import { KeyHelp, type KeyRow } from './key-help.tsx'
import { Palette } from './palette.tsx'

export interface PageProps {
  /** What the page is called; the tab's title comes with the route and names no person and no number (DESIGN.md 5). */
  title: string
  /** What the header shows in its place; the title itself if left out. */
  heading?: ReactNode
  back?: { to: string; label: string }
  /** Between heading and search, on a desk. */
  extra?: ReactNode
  keys?: readonly KeyRow[]
  /** Class of `<main>`; left out for pages that bring their own. */
  main?: string
  /** Data attributes of `<main>`, for its style. */
  mainData?: Record<`data-${string}`, string>
  /** Before and after `<main>`: tabs, key bar. */
  above?: ReactNode
  below?: ReactNode
  children: ReactNode
}

/** Header, status strip and main of a staff screen: title, search and Help in the same place everywhere (WCAG 3.2.6). */
export function Page({ title, heading, back, extra, keys = [], main = 's-main', mainData, above, below, children }: PageProps) {
  const [open, setOpen] = useState<'palette' | 'help'>()
  useHotkeys({
    '$mod+k': () => setOpen('palette'),
    '[Shift]+?': () => setOpen('help'),
  })
  return (
    <>
      <header className="s-bar">
        {back && (
          <Link className="btn btn-plain btn-icon" to={back.to} aria-label={back.label}>
            <ArrowLeft aria-hidden="true" />
          </Link>
        )}
        {heading ?? <h1 className="title">{title}</h1>}
        {extra}
        <button className="find wide" type="button" aria-haspopup="dialog" onClick={() => setOpen('palette')}>
          <Search aria-hidden="true" />
          Search or run<span className="vh"> a command</span> <kbd>Ctrl K</kbd>
        </button>
        <button className="btn btn-plain" type="button" aria-haspopup="dialog" onClick={() => setOpen('help')}>
          <CircleHelp aria-hidden="true" />
          <span>Help</span>
        </button>
      </header>
      <StatusStrip />
      {above}
      <main id="main" tabIndex={-1} className={main} {...mainData}>
        {children}
      </main>
      {below}
      <Announcer />
      {open === 'palette' && <Palette onClose={() => setOpen(undefined)} />}
      {open === 'help' && <KeyHelp keys={keys} onClose={() => setOpen(undefined)} />}
    </>
  )
}
