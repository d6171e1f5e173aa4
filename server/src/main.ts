import 'reflect-metadata'
import { demoSignIns } from './cli/seed/demo-users.ts'
import { makeLog } from './platform/log.ts'
import { PlainError } from './platform/plain-error.ts'
import { readSettings, SettingsError } from './platform/settings.ts'
import { serve } from './serve.ts'

const STOP_MAX_MS = 25_000

/** Steps as they begin, on standard error, each ended by the next. */
const say = (step: string): void => void process.stderr.write(`  ${step} …\n`)

/** One sentence for what a person can mend; everything else with its stack, since it is ours to mend. */
function explain(error: unknown): string {
  if (error instanceof PlainError || error instanceof SettingsError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `Port ${process.env['PORT'] ?? 4000} is taken by another program. Stop it, or choose another: PORT=4100.`
  if (code === 'EACCES') return `No right to do this: ${error instanceof Error ? error.message : ''}. Choose another PORT or CLEANCLAIM_DATA_DIR.`
  if (code === 'ENOSPC') return 'The disk is full: make room, then start again.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const log = makeLog(settings.logLevel)
  const served = await serve(settings, log, say)
  process.stdout.write(greeting(served.address, settings.isDemo))

  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    process.stderr.write('\n  Stopping …\n')
    // A stop that hangs must not leave the terminal hanging; what was committed is safe either way.
    setTimeout(() => process.exit(1), STOP_MAX_MS).unref()
    void served.close().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`${explain(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function greeting(address: string | undefined, isDemo: boolean): string {
  if (!address) return 'Cleanclaim works in the background.\n'
  const lines = ['', `  Cleanclaim is ready: ${address}`, `    patients  ${address}/p`, `    staff     ${address}/s`, '']
  if (isDemo) {
    lines.push('  Demo sign-ins (made-up people; their password is public):')
    for (const { role, email, password } of demoSignIns)
      lines.push(`    ${role.toLowerCase().replace('_', ' ').padEnd(11)} ${email.padEnd(36)} ${password}`)
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

main().catch(error => {
  process.stderr.write(`\n${explain(error)}\n`)
  process.exit(1)
})
