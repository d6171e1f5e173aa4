import { expect, test } from 'vitest'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { readClaimAcks } from './ack-277ca.ts'
import type { ClaimAckBatch } from './ack-277ca.ts'

const answer = (body: readonly string[]): string =>
  `ISA*00*          *00*          *ZZ*PAYERID        *ZZ*SENDERID       *261122*0800*^*00501*000000901*0*T*:~
GS*HN*PAYERID*SENDERID*20261122*0800*901*X*005010X214~ST*277*0001*005010X214~${body.join('~')}~SE*${body.length + 2}*0001~GE*1*901~IEA*1*000000901~`

const head = (source: 'AY' | 'PR') => [
  'BHT*0085*08*T901*20261122*0800*TH',
  'HL*1**20*1',
  `NM1*${source}*2*TEST CLEARINGHOUSE*****46*CH01`,
  'TRN*1*RCPT901',
  'DTP*050*D8*20261121',
  'DTP*009*D8*20261122',
]

const batchLevel = [
  'HL*2*1*21*1',
  'NM1*41*2*TEST PRACTICE*****46*SENDERID',
  'TRN*2*B000001',
  'STC*A1:19:40*20261122*WQ*290',
  'QTY*90*1',
  'QTY*AA*1',
  'AMT*YU*200',
  'AMT*YY*90',
]

const claims = [
  'HL*3*2*19*1',
  'NM1*85*2*TEST PRACTICE*****XX*1234567893',
  'HL*4*3*PT',
  'NM1*QC*1*DOE*JANE****MI*ABC123456',
  'TRN*2*PCN0001',
  'STC*A2:20:PR*20261122*WQ*200',
  'REF*1K*ICN123',
  'REF*D9*TRACE1',
  'DTP*472*D8*20261120',
  'HL*5*3*PT',
  'NM1*QC*1*ROE*RICHARD****MI*ABC999999',
  'TRN*2*PCN0002',
  'STC*A7:562:85*20261122*U*90******A7:145:85**SEE ENROLLMENT',
  'STC*A6:164:IL*20261122*U*90',
  'DTP*472*RD8*20261119-20261120',
  'SVC*HC:82947*90',
  'STC*A8:249**U',
  'REF*FJ*L0002',
]

const readOne = async (text: string): Promise<ClaimAckBatch> => {
  const found: ClaimAckBatch[] = []
  for await (const each of readClaimAcks(chunked(text))) found.push(each)
  const [only] = found
  if (!only || found.length > 1) throw new Error('not exactly one')
  return only
}

test('a clearinghouse accepts one claim and rejects another', async () => {
  const text = answer([...head('AY'), ...batchLevel, ...claims])
  expect(await checkX12(chunked(text))).toMatchObject({
    verdict: 'accepted',
    findings: [],
    transactions: [{ findings: [] }],
  })
  const { claims: found, ...batch } = await readOne(text)
  expect(batch).toEqual({
    interchange: { senderId: 'PAYERID', isa13: '000000901', gs06: '901', st02: '0001' },
    source: { kind: 'AY', name: 'TEST CLEARINGHOUSE', id: 'CH01' },
    sourceTrace: 'RCPT901',
    receivedOn: '2026-11-21',
    batchId: 'B000001',
    statuses: [
      {
        category: 'A1',
        code: '19',
        entity: '40',
        date: '2026-11-22',
        action: 'WQ',
        amountCents: 29000n,
        text: '',
      },
    ],
    counts: { accepted: 1, rejected: 1 },
    amounts: { acceptedCents: 20000n, rejectedCents: 9000n },
  })
  expect(found[0]).toEqual({
    pcn: 'PCN0001',
    statuses: [
      {
        category: 'A2',
        code: '20',
        entity: 'PR',
        date: '2026-11-22',
        action: 'WQ',
        amountCents: 20000n,
        text: '',
      },
    ],
    payerControlNumber: 'ICN123',
    clearinghouseTrace: 'TRACE1',
    serviceDate: '2026-11-20',
    lines: [],
  })
})

test('all statuses of a rejected claim are kept, those of its line apart', async () => {
  const { claims: found } = await readOne(answer([...head('PR'), ...batchLevel, ...claims]))
  const rejected = found[1]
  expect(rejected?.statuses.map(({ category, code, entity, action }) => [category, code, entity, action])).toEqual([
    ['A7', '562', '85', 'U'],
    ['A7', '145', '85', 'U'],
    ['A6', '164', 'IL', 'U'],
  ])
  expect(rejected?.statuses[0]?.text).toBe('SEE ENROLLMENT')
  expect(rejected?.serviceDate).toBe('2026-11-19')
  expect(rejected?.lines.map(({ lineControlNumber, code, statuses }) => [lineControlNumber, code, statuses[0]?.category])).toEqual([
    ['L0002', '82947', 'A8'],
  ])
})

test('a batch rejected as a whole says so without claims', async () => {
  const { statuses, claims: found } = await readOne(
    answer([...head('AY'), 'HL*2*1*21*0', 'NM1*41*2*TEST PRACTICE*****46*SENDERID', 'TRN*2*B000001', 'STC*A3:24:41*20261122*U*290']),
  )
  expect([statuses[0]?.category, statuses[0]?.action, found]).toEqual(['A3', 'U', []])
})

test('an answer to a status question is not taken for an acknowledgement', async () => {
  const other = answer(head('PR')).replaceAll('005010X214', '005010X212')
  const found: ClaimAckBatch[] = []
  for await (const each of readClaimAcks(chunked(other))) found.push(each)
  expect(found).toEqual([])
})
