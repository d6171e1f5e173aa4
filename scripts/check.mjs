import { binOf, run } from './process.mjs'
import { buildAll, buildOrExit } from './build.mjs'

const types = binOf('typescript-native', { command: 'tsc' })
const steps = [
  ['schema drift', ['scripts/schema.mjs', '--check']],
  ['codegen drift', ['scripts/codegen.mjs', '--check']],
  ...['schema', 'server', 'client', 'test'].map(project => [`types of ${project}`, [types, '--project', project]]),
  ['lint', [binOf('oxlint'), '--deny-warnings', '.']],
  [
    'boundaries',
    [binOf('dependency-cruiser', { command: 'depcruise' }), '--config', '.dependency-cruiser.cjs', 'schema/src', 'server/src', 'client/src'],
  ],
  ['format', [binOf('oxfmt'), '--check', '.']],
  ['weight', ['client/scripts/weigh.mjs']],
]

/** `pnpm check`: everything; `pnpm check types lint`: the steps whose name begins so. */
const wanted = process.argv.slice(2)
const chosen = wanted.length === 0 ? steps : steps.filter(([name]) => wanted.some(word => name.startsWith(word)))
if (chosen.length === 0) {
  console.error(`Nothing to check is called ${wanted.join(' or ')}. There is: ${steps.map(([name]) => name).join(', ')}.`)
  process.exit(2)
}

await buildOrExit(buildAll)
const failed = []
for (const [name, args] of chosen) {
  const start = performance.now()
  const { code, said } = await run(args, { quiet: true })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.padStart(6)} s`)
  if (code === 0) continue
  failed.push(name)
  console.log(said.trimEnd().replace(/^/gm, '        '))
}
console.log(failed.length === 0 ? `All ${chosen.length} checks passed.` : `${failed.length} of ${chosen.length} checks failed: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
