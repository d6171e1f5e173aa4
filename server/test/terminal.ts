import type { Terminal } from '../src/cli/terminal.ts'

export interface ListenedTerminal extends Terminal {
  said: { out: string; err: string }
}

/** A terminal that nobody watches and that remembers what was said. */
export function listen(env: NodeJS.ProcessEnv = {}, signal: AbortSignal = new AbortController().signal): ListenedTerminal {
  const said = { out: '', err: '' }
  return {
    said,
    out: text => void (said.out += text),
    err: text => void (said.err += text),
    isWatched: false,
    isColoured: false,
    env,
    signal,
  }
}
