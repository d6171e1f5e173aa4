import { compactDay } from '@cleanclaim/schema/day'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../../../test/database.ts'
import { systemActor } from '../../kernel/actor.ts'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { SimulatorMailbox } from '../connections/simulator-mailbox.ts'
import { aTransaction, envelope, segmentsOf } from './claim-file.fixture.ts'
import type { ClaimSpec } from './claim-file.fixture.ts'
import { isInShare } from './match-condition.ts'
import { runDay } from './run-day.command.ts'
import { setSimulator } from './set-simulator.command.ts'
import type { SimulatorSettings } from './simulator-settings.rules.ts'

const database = useDatabase()

/** A connection of its own with its mailbox; answers are due at once. */
async function aMailbox(settings: SimulatorSettings = {}, delayMs = 0) {
  const id = await database.run(async tx => {
    const fresh = tx.newId()
    await tx.rows(sql`
      insert into connection (id, practice_id, name, kind, settings, sender_id, receiver_id)
      values (${fresh}, ${tx.practiceId}, ${fresh}, 'simulator', '{"delayMs": 0}'::jsonb, 'SENDERID', 'RECEIVERID')`)
    await setSimulator(tx, fresh, settings)
    return fresh
  })
  return { id, mailbox: new SimulatorMailbox(database.orm, { actor: systemActor(database.practiceId) }, id, delayMs) }
}
type Box = Awaited<ReturnType<typeof aMailbox>>['mailbox']

const aFile = (number: number, claims: ClaimSpec[]): Buffer =>
  Buffer.from(envelope([aTransaction({ claims })]).replaceAll('000000007', String(number).padStart(9, '0')))

/** All that waits, taken out; by name and content. */
async function takeAll(mailbox: Box): Promise<{ name: string; content: string }[]> {
  const taken = []
  for (const name of await mailbox.list()) {
    taken.push({ name, content: String(await mailbox.fetch(name)) })
    await mailbox.archive(name)
  }
  return taken
}
const kindsOf = (mail: readonly { name: string }[]): string[] => mail.map(({ name }) => name.replace(/-.*/, ''))

test('a file by the same name is answered once, a control number that comes again by another name is refused', async () => {
  const { mailbox } = await aMailbox()
  await mailbox.deliver('a.837', aFile(1, [{}]))
  await mailbox.deliver('a.837', aFile(1, [{}]))
  expect(kindsOf(await takeAll(mailbox))).toEqual(['999', '277ca', '277ca', '835'])
  await mailbox.deliver('b.837', aFile(1, [{ pcn: 'OTHER' }]))
  const [refused, ...more] = await takeAll(mailbox)
  expect(more).toEqual([])
  expect(segmentsOf(refused?.content ?? '')[1]).toMatch(/^TA1\*000000001\*.*\*R\*025$/)
  await mailbox.deliver('c.837', aFile(2, [{ pcn: 'OTHER' }]))
  expect(kindsOf(await takeAll(mailbox))).toEqual(['999', '277ca', '277ca', '835'])
})

test('files that arrive at the same moment from two processes are all answered, under numbers of their own', async () => {
  const { id, mailbox } = await aMailbox()
  const other = new SimulatorMailbox(database.orm, { actor: systemActor(database.practiceId) }, id, 0)
  const files = Array.from({ length: 8 }, (_, i) => ({ name: `${i}.837`, content: aFile(i + 1, [{ pcn: `P${i}` }]) }))
  // Each of the two brings every file, as after a crash at an unlucky moment.
  await Promise.all([mailbox, other].flatMap(box => files.map(({ name, content }) => box.deliver(name, content))))
  const mail = await takeAll(mailbox)
  expect(mail).toHaveLength(files.length * 4)
  const controls = mail.map(({ content }) => content.slice(90, 99))
  expect(new Set(controls).size).toBe(mail.length)
  const paid = mail.flatMap(({ content }) => segmentsOf(content)).filter(segment => segment.startsWith('CLP'))
  expect(paid.map(clp => clp.split('*')[1]).sort()).toEqual(files.map((_, i) => `P${i}`))
})

test('a connection may shuffle, double and reject what it is given', async () => {
  const { mailbox } = await aMailbox({ rejectPercent: 30, duplicates: true, shuffle: 5 })
  const claims = Array.from({ length: 50 }, (_, i) => ({ pcn: `C${i}` }))
  await mailbox.deliver('a.837', aFile(1, claims))
  const mail = await takeAll(mailbox)
  expect(kindsOf(mail).sort()).toEqual([...Array<string>(6).fill('277ca'), ...Array<string>(3).fill('835'), ...Array<string>(3).fill('999')])
  expect(kindsOf(mail)).not.toEqual(kindsOf(mail).toSorted((a, b) => b.length - a.length))
  const paid = mail.find(({ name }) => name.startsWith('835'))?.content ?? ''
  const numbers = segmentsOf(paid)
    .filter(segment => segment.startsWith('CLP'))
    .map(clp => clp.split('*')[1])
  expect(numbers).toEqual(claims.map(({ pcn }) => pcn).filter(pcn => !isInShare(pcn, 30)))
})

test('on a practice range the days bring the answers, in the order in which payers give them', async () => {
  const { id, mailbox } = await aMailbox({ range: true })
  await mailbox.deliver(
    'a.837',
    aFile(1, [{ pcn: 'A' }, { pcn: 'B', member: 'W1PENDS' }, { pcn: 'C', member: 'W1REVERSES' }, { pcn: 'D', payer: 'MCAID' }]),
  )
  expect(await mailbox.list()).toEqual([])
  const days: Record<number, string[]> = {}
  let left = -1
  for (let day = 1; left !== 0 && day < 100; day += 1) {
    left = await database.run(tx => runDay(tx, id))
    const kinds = kindsOf(await takeAll(mailbox))
    if (kinds.length > 0) days[day] = kinds
  }
  expect(days).toEqual({ 1: ['999', '277ca'], 2: ['277ca'], 9: ['277'], 16: ['835'], 23: ['835'], 30: ['835'] })
})

test('a day that passes for one connection passes for no other', async () => {
  const [here, there] = [await aMailbox({ range: true }), await aMailbox({ range: true })]
  for (const { mailbox } of [here, there]) await mailbox.deliver('a.837', aFile(1, [{}]))
  await database.run(tx => runDay(tx, here.id))
  expect(await here.mailbox.list()).toHaveLength(2)
  expect(await there.mailbox.list()).toEqual([])
})

/** CLP01 to CLP05 of all payments, and what each file pays. */
const paymentsIn = (mail: readonly { content: string }[]) => {
  const segments = mail.flatMap(({ content }) => segmentsOf(content)).map(segment => segment.split('*'))
  return {
    claims: segments.filter(([id]) => id === 'CLP').map(clp => clp.slice(1, 6)),
    paid: segments.filter(([id]) => id === 'BPR').map(bpr => bpr[2]),
  }
}
const payerNumberIn = (mail: readonly { content: string }[]): string =>
  mail
    .flatMap(({ content }) => segmentsOf(content))
    .find(segment => segment.startsWith('CLP'))
    ?.split('*')[7] ?? ''

test('a replacement takes back what was paid, as it was paid, and pays the claim anew', async () => {
  const { mailbox } = await aMailbox()
  await mailbox.deliver('a.837', aFile(1, [{ pcn: 'A', lines: [{ cents: 100_00 }, { cents: 60_00 }] }]))
  const first = await takeAll(mailbox)
  const original = payerNumberIn(first)
  await mailbox.deliver('b.837', aFile(2, [{ pcn: 'B', frequency: '7', original, lines: [{ cents: 150_00 }] }]))
  const second = await takeAll(mailbox)
  expect(paymentsIn(second)).toEqual({
    claims: [
      ['A', '22', '-160', '-102.4', '-25.6'],
      ['B', '1', '150', '96', '24'],
    ],
    paid: ['0'],
  })
  const back = second.flatMap(({ content }) => segmentsOf(content)).filter(segment => /^(CAS|SVC|REF\*6R)/.test(segment))
  expect(back.slice(0, 8)).toEqual([
    'SVC*HC:99214*-100*-64**1',
    'CAS*CO*45*-20',
    'CAS*PR*2*-16',
    'REF*6R*C1L1',
    'SVC*HC:99214*-60*-38.4**1',
    'CAS*CO*45*-12',
    'CAS*PR*2*-9.6',
    'REF*6R*C1L2',
  ])
  for (const { content } of second) expect((await checkX12(chunked(content))).verdict).toBe('accepted')
  // What was taken back once is not taken back again.
  await mailbox.deliver('c.837', aFile(3, [{ pcn: 'C', frequency: '7', original, lines: [{ cents: 150_00 }] }]))
  expect(paymentsIn(await takeAll(mailbox)).claims.map(([pcn]) => pcn)).toEqual(['C'])
})

test('a void takes back what was paid and pays nothing, whatever the void says', async () => {
  const { mailbox } = await aMailbox()
  await mailbox.deliver('a.837', aFile(1, [{ pcn: 'A' }]))
  const original = payerNumberIn(await takeAll(mailbox))
  await mailbox.deliver('b.837', aFile(2, [{ pcn: 'B', frequency: '8', original, lines: [{ cents: 5_00 }] }]))
  expect(paymentsIn(await takeAll(mailbox))).toEqual({ claims: [['A', '22', '-100', '-64', '-16']], paid: ['0'] })
})

test('a replacement of a number that no payer gave is rejected', async () => {
  const { mailbox } = await aMailbox()
  await mailbox.deliver('a.837', aFile(1, [{ frequency: '7', original: 'ICN1' }]))
  const mail = await takeAll(mailbox)
  expect(mail.flatMap(({ content }) => segmentsOf(content))).toContain(`STC*A7:464*${compactDay(new Date().toISOString().slice(0, 10))}*U*100`)
  expect(kindsOf(mail)).toEqual(['999', '277ca', '277ca'])
})
