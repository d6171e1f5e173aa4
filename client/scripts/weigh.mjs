// Weighs the built apps against their budgets (KB of Brotli): node client/scripts/weigh.mjs
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const packed = text => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
const budgets = [
  ['p', 'sign-in', ['sign-in.screen'], 130],
  ['p', 'Home', ['home.screen', 'patient-shell'], 150],
  ['s', 'sign-in', ['sign-in.screen'], 260],
  ['s', 'work list', ['work.screen'], 260],
]
const cssBudget = 15
const chunkBudget = 60
let isOver = false

/** Every file a module loads before it runs, itself included. */
function graph(folder, file, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  const code = readFileSync(new URL(file, folder), 'utf8')
  for (const [, name] of code.matchAll(/(?:^|[;}])(?:import|export)(?:[^'"`;()]*?from)?\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) graph(folder, name, seen)
  return seen
}

function line(name, bytes, budgetKb) {
  const kb = bytes / 1024
  const over = kb > budgetKb
  isOver ||= over
  console.log(`${over ? 'OVER' : 'ok  '}  ${name.padEnd(34)} ${kb.toFixed(1).padStart(7)} of ${budgetKb} KB`)
}

for (const app of ['p', 's']) {
  const folder = new URL(`${app}/assets/`, dist)
  if (!existsSync(folder)) continue
  const files = readdirSync(folder)
  const html = readFileSync(new URL(`${app}/index.html`, dist), 'utf8')
  const entry = /src="[^"]*\/assets\/([^"]+\.js)"/.exec(html)?.[1]
  const first = graph(folder, entry)
  for (const [of, name, starts, budget] of budgets) {
    if (of !== app) continue
    const all = new Set(first)
    for (const start of starts) {
      const file = files.find(name => name.startsWith(start) && name.endsWith('.js'))
      if (!file) throw new Error(`No chunk ${start} in ${folder.pathname}`)
      graph(folder, file, all)
    }
    line(
      `${app} ${name}: first JS`,
      [...all].reduce((sum, file) => sum + packed(readFileSync(new URL(file, folder))), 0),
      budget,
    )
  }
  const css = files.filter(file => file.endsWith('.css'))
  line(
    `${app} CSS`,
    css.reduce((sum, file) => sum + packed(readFileSync(new URL(file, folder))), 0),
    cssBudget,
  )
  const lazy = files.filter(file => file.endsWith('.js') && !first.has(file)).map(file => [file, packed(readFileSync(new URL(file, folder)))])
  const [largest, size] = lazy.sort((a, b) => b[1] - a[1])[0] ?? ['none', 0]
  line(`${app} largest lazy chunk ${largest.split('-')[0]}`, size, chunkBudget)
}
process.exitCode = isOver ? 1 : 0
