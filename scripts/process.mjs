import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node that the lockfile brings, so that every machine runs the same one; else the one that runs this. */
export const node = [join(root, 'node_modules/node/bin/node'), join(root, 'node_modules/node/bin/node.exe')].find(existsSync) || process.execPath

/** The script behind a package's command, run by our Node: no shell, no difference between systems. */
export function binOf(packageName, { command = packageName, from = root } = {}) {
  const folder = join(from, 'node_modules', packageName)
  if (!existsSync(folder)) throw new Error(`The package ${packageName} is not installed. Run \`npx -y pnpm@12 install\`.`)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Runs a script under our Node and answers its exit code, with what it said when `quiet`. */
export function run(args, { cwd = root, env = {}, quiet = false, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd, env: { ...process.env, ...env }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : stdio })
    let said = ''
    child.stdout?.on('data', chunk => (said += chunk))
    child.stderr?.on('data', chunk => (said += chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), said }))
  })
}

/**
 * Becomes `args`: same process, same terminal, so that signals and the exit code are the program's own. Where a process
 * cannot be replaced, a child runs in its place and gets the signals passed on.
 */
export async function become(args, env = {}) {
  const environment = { ...process.env, ...env }
  if (typeof process.execve === 'function' && process.platform !== 'win32') {
    // Replacing the process is new in Node and says so; nobody at the terminal has to know.
    process.removeAllListeners('warning')
    process.execve(node, [node, ...args], environment)
  }
  const child = spawn(node, args, { stdio: 'inherit', env: environment })
  // A terminal gives Ctrl-C to the child as well: passed on, it would come twice and read as impatience.
  const passed = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passed.includes(signal) && child.kill(signal))
  child.on('close', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}
