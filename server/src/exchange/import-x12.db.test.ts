import { expect, test } from 'vitest'
import { useDatabase } from '../../test/database.ts'
import { systemActor } from '../kernel/actor.ts'
import { PlainError } from '../platform/plain-error.ts'
import { folderOf } from './fhir/records.fixture.ts'
import { readImportProblems, readImports } from './fhir/imports.query.ts'
import { importX12Files } from './import-x12.command.ts'
import { answerClaims } from './simulator/answer-claims.ts'
import { aClaimFile, options } from './simulator/claim-file.fixture.ts'

const database = useDatabase()
const scope = () => ({ actor: systemActor(database.practiceId) })

const answers = answerClaims(aClaimFile(), options())
const ofKind = (kind: string): string => {
  const found = answers.find(answer => answer.content.includes(`~ST*${kind}*`) || answer.content.includes(`\nST*${kind}*`))
  if (!found) throw new Error(`the simulator gave no ${kind}`)
  return found.content
}

test('files are worked off one by one; the same one again is told by the name of the first', async () => {
  const rewrapped = ofKind('999').replace(/~\n?/g, '~\r\n')
  const folder = folderOf({ 'a.999': ofKind('999'), 'b-copy.999': rewrapped, 'c.835': ofKind('835'), 'd.txt': 'no file of ours', 'e.835': '' })
  const progress: number[] = []
  const result = await importX12Files(database.orm, scope(), [folder], done => void progress.push(done))
  expect(result.status).toBe('DONE_WITH_PROBLEMS')
  expect(result.files.map(({ file, status }) => [file, status])).toEqual([
    ['a.999', 'DONE'],
    ['b-copy.999', 'DUPLICATE'],
    ['c.835', expect.stringMatching(/^(DONE|QUARANTINED)$/)],
    ['d.txt', 'QUARANTINED'],
    ['e.835', 'REFUSED'],
  ])
  expect(result.files[1]?.result).toMatch(/^The same file came before, as a\.999 on \d{4}-\d\d-\d\d\. Nothing was done\.$/)
  expect(progress).toEqual([1, 2, 3, 4, 5])

  const again = await importX12Files(database.orm, scope(), [folder])
  expect(again.files.map(({ status }) => status)).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE', 'DUPLICATE', 'REFUSED'])

  const [latest, first] = await database.run(tx => readImports(tx))
  expect(latest).toMatchObject({ kind: 'X12', read: 5, added: 0, already_there: 4, refused: 1, started_by: 'Cleanclaim' })
  expect(first).toMatchObject({ id: result.runId, status: 'DONE_WITH_PROBLEMS', read: 5, added: 3, already_there: 1, refused: 1 })
  const problems = await database.run(tx => readImportProblems(tx, result.runId))
  expect(problems.at(-1)).toEqual({ file: 'e.835', line: null, reason: 'The file is empty.' })
  expect(await database.run(tx => readImports(tx, result.runId))).toHaveLength(1)
  expect(await database.run(tx => readImports(tx, 'no id'))).toEqual([])
})

test('a path that is not there begins nothing', async () => {
  await expect(importX12Files(database.orm, scope(), ['/nowhere/at/all'])).rejects.toThrow(PlainError)
})
