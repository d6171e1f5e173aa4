import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeTable } from './describe-table.ts'

const documented = new URL('../../../../docs/simulator.md', import.meta.url)

test('the handbook of the simulator says what its tables do', () => {
  expect(readFileSync(documented, 'utf8')).toBe(describeTable())
})
