import { expect, test } from 'vitest'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { readFileAcks, readInterchangeAcks } from './ack-999.ts'

const isa = 'ISA*00*          *00*          *ZZ*PAYERID        *ZZ*SENDERID       *261122*0800*^*00501*000000801*0*T*:~'

const answer = (body: readonly string[]): string =>
  `${isa}GS*FA*PAYERID*SENDERID*20261122*0800*801*X*005010X231A1~ST*999*0001*005010X231A1~${body.join('~')}~SE*${body.length + 2}*0001~GE*1*801~IEA*1*000000801~`

const all = async <T>(found: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const each of found) list.push(each)
  return list
}

const partly = answer([
  'AK1*HC*17*005010X222A1',
  'AK2*837*0001*005010X222A1',
  'IK5*A',
  'AK2*837*0002*005010X222A1',
  'IK3*NM1*10*2010*8',
  'CTX*CLM01:PCN0007',
  'IK4*9*67*5*SECRETMEMBERID',
  'IK4*8*66*7',
  'IK3*SV1*31*2400*3',
  'IK5*R*5',
  'AK9*P*2*2*1',
])

test('of two transactions one is accepted, the other rejected with its places', async () => {
  expect((await checkX12(chunked(partly))).verdict).toBe('accepted')
  const [ack] = await all(readFileAcks(chunked(partly)))
  expect(ack).toMatchObject({
    gs06: '17',
    accepted: 'P',
    counts: { included: 2, received: 2, accepted: 1 },
    errors: [],
  })
  expect(ack?.transactions.map(({ st02, accepted }) => [st02, accepted])).toEqual([
    ['0001', 'A'],
    ['0002', 'R'],
  ])
  expect(ack?.transactions[1]?.errors.map(({ segment, position, element, reason, pcn }) => [segment, position, element, reason, pcn])).toEqual([
    ['NM1', 10, '09', 'element too long', 'PCN0007'],
    ['NM1', 10, '08', 'code not allowed', 'PCN0007'],
    ['SV1', 31, '', 'required segment missing', undefined],
    ['', 0, '', 'segments in error', undefined],
  ])
})

test('the copy of the bad value, which may be a patient’s, is not kept', async () => {
  expect(JSON.stringify(await all(readFileAcks(chunked(partly))))).not.toContain('SECRETMEMBERID')
})

test('accepted with errors is told as such', async () => {
  const [ack] = await all(readFileAcks(chunked(answer(['AK1*HC*18', 'AK2*837*0001', 'IK3*N4*9**8', 'IK4*3*116*4', 'IK5*E*5', 'AK9*E*1*1*1']))))
  expect([ack?.accepted, ack?.transactions[0]?.accepted]).toEqual(['E', 'E'])
})

test('a group rejected as a whole names no transaction', async () => {
  const [ack] = await all(readFileAcks(chunked(answer(['AK1*HC*19*004010X098A1', 'AK9*R*1*1*0*2']))))
  expect(ack).toMatchObject({
    accepted: 'R',
    transactions: [],
    errors: ['version of the group not supported'],
  })
})

test('an answer that is cut off accepts nothing', async () => {
  const [ack] = await all(readFileAcks(chunked(partly.slice(0, partly.indexOf('IK5*A')))))
  expect([ack?.accepted, ack?.transactions[0]?.accepted]).toEqual(['', ''])
})

test('the answer to a whole file is read from its TA1', async () => {
  const text = `${isa}TA1*000000017*261121*0930*R*025~IEA*0*000000801~`
  expect(await all(readInterchangeAcks(chunked(text)))).toEqual([
    { isa13: '000000017', sentOn: '2026-11-21', accepted: 'R', code: '025', reason: 'control number was used before' },
  ])
  expect(await checkX12(chunked(text))).toMatchObject({ verdict: 'accepted', findings: [] })
})
