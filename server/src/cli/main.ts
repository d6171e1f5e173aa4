import 'reflect-metadata'
import { runCli } from './run-cli.ts'

const STOPPED = 130

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second one means it: what is under way is a transaction, and undone by the database.
    if (stop.signal.aborted) process.exit(STOPPED)
    stop.abort()
  })
}
// `cleanclaim … | head`: the reader has enough, and that is no trouble of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCli(process.argv.slice(2), {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  isWatched: process.stderr.isTTY === true,
  isColoured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  env: process.env,
  signal: stop.signal,
})
