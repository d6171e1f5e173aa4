import { addDays } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { readChecks } from '../../coverage/eligibility-checks.query.ts'
import { systemActor } from '../../kernel/actor.ts'
import { askEligibility } from './ask-eligibility.command.ts'
import { NO_LINE } from './ask-line.ts'
import { aKey, anInsured } from './line.fixture.ts'
import { sessionFor } from './session-for.ts'

const database = useDatabase()
const serviceOn = addDays(new Date().toISOString().slice(0, 10), 1)

/** Asks about a policy with this member id, and gives what was kept. */
async function checkOf(memberId: string) {
  const { policyId } = await database.run(tx => anInsured(tx))
  await database.run(tx => tx.rows(sql`update coverage set member_id = ${memberId} where id = ${policyId}`))
  const session = sessionFor(database.orm, { actor: systemActor(database.practiceId) })
  expect(typeof (await askEligibility(session, { key: aKey(), policyId, serviceOn }))).toBe('string')
  const checks = await database.run(tx => readChecks(tx, [policyId]))
  return checks.get(policyId)?.[0]
}

test('on a connection to the simulator a question is answered as its tables say', async () => {
  const active = await checkOf('NH1D')
  expect(active).toMatchObject({ status: 'ANSWERED', is_active: true, problem: null })
  expect(active?.benefits?.networks[0]?.limits).toContainEqual(expect.objectContaining({ remainingCents: 12_000n }))
  expect(await checkOf('NH1T')).toMatchObject({ status: 'ANSWERED', is_active: false })
  expect(await checkOf('NH1G')).toMatchObject({ is_active: null })
})

test('a connection that takes files only has no line, and says so', async () => {
  await checkOf('NH1')
  await database.run(tx => tx.rows(sql`update connection set kind = 'folder'`))
  expect(await checkOf('NH1')).toMatchObject({ status: 'FAILED', problem: NO_LINE })
})
