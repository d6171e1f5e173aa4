import type { Terminal } from './terminal.ts'

const REDRAW_MS = 100
const WIDTH = 24

export interface Progress {
  /** @param total undefined while nobody knows how much there is */
  at(done: number, total?: number): void
  end(): void
}

/** A line that is drawn over itself for whoever watches; silent where standard error is no terminal. */
export function startProgress({ isWatched, err }: Terminal, label: string, now: () => number = Date.now): Progress {
  if (!isWatched) return { at: () => {}, end: () => {} }
  const start = now()
  let drawnAt = 0
  let last = ''
  const draw = (line: string): void => {
    last = line
    err(`\r\u001b[2K${line}`)
  }
  return {
    at: (done, total) => {
      if (now() - drawnAt < REDRAW_MS && done !== total) return
      drawnAt = now()
      const rate = Math.round((done * 1000) / Math.max(drawnAt - start, 1))
      draw(
        total === undefined
          ? `${label}  ${count(done)}  ${count(rate)}/s`
          : `${label}  ${bar(done, total)}  ${count(done)} of ${count(total)}  ${count(rate)}/s`,
      )
    },
    end: () => {
      if (last) err('\n')
    },
  }
}

const count = (n: number): string => n.toLocaleString('en-US')

function bar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.min(WIDTH, Math.round((done / total) * WIDTH))
  return `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}]`
}
