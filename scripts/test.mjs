import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll, buildOrExit } from './build.mjs'
import { binOf, root, run } from './process.mjs'

await buildOrExit(buildAll)

const results = join(root, '.tmp', `tests-${process.pid}.json`)
mkdirSync(join(root, '.tmp'), { recursive: true })
const { code } = await run([
  binOf('vitest'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
])
console.log(closingLine(results))
process.exitCode = code

/** One line that a script can read, whatever the runner prints above it. */
function closingLine(file) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
    return `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`
  } catch {
    return 'The test runner did not come to its end.'
  } finally {
    rmSync(file, { force: true })
  }
}
