import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll, buildOrExit } from './build.mjs'
import { become, root } from './process.mjs'

// `pnpm bench NAME …`: each file of test/bench is a program of its own and prints what it measured.
const folder = join(root, 'test/bench')
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter(file => file.endsWith('.ts'))
      .map(file => file.slice(0, -3))
  : []
const [name, ...args] = process.argv.slice(2)

if (name === undefined || !names.includes(name)) {
  console.error(`${name === undefined ? 'Name a benchmark' : `There is no benchmark ${name}`}: ${names.join(', ') || 'none yet'}.`)
  process.exitCode = 2
} else {
  await buildOrExit(buildAll)
  await become([join(folder, `${name}.ts`), ...args])
}
