import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aClaim, type BuiltClaim } from '../../test/builders.ts'
import { useDatabase } from '../../test/database.ts'
import { anAccount, ownResolvers, signedIn, startTestGateway, type Browser } from '../../test/gateway.ts'
import { resolvers } from './resolvers.ts'
import type { Gateway } from './server.ts'

const database = useDatabase()
let gateway: Gateway
let claim: BuiltClaim

beforeAll(async () => {
  claim = await database.run(tx => aClaim(tx))
  await anAccount(database, { email: 'jo@harbor.test', roles: ['BILLER'] })
  await anAccount(database, { email: 'mina@harbor.test', roles: ['CODER'] })
  await anAccount(database, { email: 'rosa@harbor.test', patients: [{ id: claim.patientId, relation: 'self' }] })
  gateway = await startTestGateway(database, { resolvers: resolvers.filter(resolver => !ownResolvers.some(own => own === resolver)) })
})
afterAll(() => gateway.close())

interface Heard {
  data?: { events: Record<string, unknown> } | null | undefined
  errors?: readonly { extensions?: Record<string, unknown> }[] | undefined
}

/** The first event that each of these hears of a change made until all have heard one. */
async function heardBy(browsers: readonly Browser[], fields: string): Promise<Heard[]> {
  const heard = browsers.map(() => Promise.withResolvers<Heard>())
  const clients = browsers.map((browser, i) => {
    const client = browser.listen()
    client.subscribe<{ events: Record<string, unknown> }>(
      { query: `subscription { events { kind ${fields} } }` },
      {
        next: result => heard[i]?.resolve(result as Heard),
        error: error => heard[i]?.reject(error),
        complete: () => {},
      },
    )
    return client
  })
  let isDone = false
  const all = Promise.all(heard.map(({ promise }) => promise)).finally(() => void (isDone = true))
  while (!isDone) {
    await database.run(async tx =>
      tx.record({ kind: 'claim.changed', claimId: claim.id, encounterId: claim.encounterId, patientId: claim.patientId }),
    )
    await Promise.race([all, new Promise(resume => setTimeout(resume, 150))])
  }
  await Promise.all(clients.map(client => client.dispose()))
  return all
}

test('a biller and a coder get the claim with the event, each look on record under their own name', async () => {
  const events = await heardBy([await signedIn(gateway, 'jo@harbor.test'), await signedIn(gateway, 'mina@harbor.test')], 'claim { id number }')
  for (const { data } of events) expect(data?.events['claim']).toEqual({ id: claim.id, number: claim.number })
  const rows = await database.run(tx =>
    tx.rows(sql<{ actors: bigint }>`
    select count(distinct actor_id) as actors from audit_row where chain = 'read' and ${claim.patientId} = any(patient_ids)`),
  )
  expect(rows).toEqual([{ actors: 2n }])
})

test('a patient gets their own bill and home, and nothing of the claim behind it', async () => {
  const rosa = await signedIn(gateway, 'rosa@harbor.test', 'patient')
  const [own] = await heardBy([rosa], 'bill { id } home { owed }')
  expect(own?.data?.events).toMatchObject({ kind: 'bill.changed', bill: { id: claim.encounterId }, home: { owed: expect.any(String) } })
  const [staff] = await heardBy([rosa], 'claim { id }')
  expect(staff?.data?.events['claim']).toBeNull()
  expect(staff?.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})
