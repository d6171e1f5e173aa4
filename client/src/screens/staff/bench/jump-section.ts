/** Brings the section before or after the one at the top of the note into view, and gives it the focus. */
export function jumpSection(by: 1 | -1): void {
  const headings = [...document.querySelectorAll<HTMLElement>('#note .doc h3')]
  const pane = document.getElementById('note')
  if (!pane || headings.length === 0) return
  const top = pane.getBoundingClientRect().top
  const focused = headings.findIndex(heading => heading === document.activeElement)
  const at = focused >= 0 ? focused : headings.findLastIndex(heading => heading.getBoundingClientRect().top <= top + 8)
  const to = headings[Math.min(Math.max(at + by, 0), headings.length - 1)]
  to?.scrollIntoView({ block: 'start' })
  to?.focus({ preventScroll: true })
}
