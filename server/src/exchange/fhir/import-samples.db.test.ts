import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { starterSet } from '../../codes/starter/starter-set.ts'
import { storeCodes } from '../../codes/store-codes.command.ts'
import { systemActor } from '../../kernel/actor.ts'
import { importFhir, type ImportResult } from './import-fhir.command.ts'

const samples = join(process.env['CLEANCLAIM_SAMPLES'] ?? join(import.meta.dirname, '../../../../../shared/data'), 'synthetic')
const isThere = existsSync(samples)
if (!isThere) console.warn(`skipped: no sample records in ${samples}; set CLEANCLAIM_SAMPLES to the folder that holds "synthetic"`)

const VISITS = 7_981
const database = useDatabase()

test.skipIf(!isThere)('every visit of the sample patients is accounted for, and a second run adds nothing', { timeout: 300_000 }, async () => {
  await database.run(tx => storeCodes(tx, 'starter', starterSet))
  const scope = { actor: systemActor(database.practiceId) }
  const folder = join(samples, 'synthea-r4-2019')
  const first = await timed('first run', () => importFhir(database.orm, scope, [folder]))

  const distinct = await database.run(tx => tx.rows(sql<{ count: number }>`select count(*)::int as count from encounter`))
  expect(first.read).toBe(first.added + first.alreadyThere + first.refused)
  expect(first.added).toBe(first.wentThrough + first.flagged)
  expect(first.added).toBe(distinct[0]?.count)
  expect(first.added + first.refused).toBe(VISITS)
  expect(first.patientsAdded).toBe(289)

  const second = await timed('second run', () => importFhir(database.orm, scope, [folder]))
  expect(second).toMatchObject({ added: 0, wentThrough: 0, flagged: 0, patientsAdded: 0, read: first.read, refused: first.refused })
  expect(second.alreadyThere).toBe(first.added + first.alreadyThere)

  const claims = await timed('claim records', () => importFhir(database.orm, scope, [join(samples, 'bcda-eob')]))
  expect(claims.read).toBe(135)
  expect(claims.added + claims.refused).toBe(135)
  expect(await importFhir(database.orm, scope, [join(samples, 'bcda-eob')])).toMatchObject({ added: 0, alreadyThere: claims.added })
})

async function timed(name: string, work: () => Promise<ImportResult>): Promise<ImportResult> {
  const startedAt = performance.now()
  const result = await work()
  console.log(report(name, result, (performance.now() - startedAt) / 1000))
  return result
}

const report = (name: string, result: ImportResult, seconds: number): string =>
  `${name}: ${result.read} visits read, ${result.added} added (${result.wentThrough} went through, ${result.flagged} flagged), ${result.alreadyThere} there already, ` +
  `${result.refused} refused; ${result.resources} resources, ${result.patientsAdded} patients, ${result.problemCount} problems, ${seconds.toFixed(1)} s\n` +
  [...Map.groupBy(result.problems, ({ reason }) => reason.replace(/[0-9a-f-]{30,}|-?\d{6,}|\d{4}-\d\d-\d\d/g, '…'))]
    .map(([reason, own]) => `  ${own.length} x ${reason}`)
    .join('\n')
