import { expect, test } from 'vitest'
import { answerClaims } from './answer-claims.ts'
import type { SimulatedAnswer } from './answer-claims.ts'
import { aClaimFile, aTransaction, envelope, options, segmentsOf } from './claim-file.fixture.ts'
import type { FileSpec } from './claim-file.fixture.ts'

const answers = (spec: FileSpec = {}): SimulatedAnswer[] => answerClaims(aClaimFile(spec), options())
const segments = (all: SimulatedAnswer[], kind: string, n = 0): string[] => segmentsOf(all.filter(one => one.kind === kind)[n]?.content ?? '')

test('a clean claim is answered by file, clearinghouse, payer and payment, one after the other', () => {
  const all = answers()
  expect(all.map(({ kind, delayMs, name }) => [kind, delayMs, name])).toEqual([
    ['999', 1000, '999-000000003.edi'],
    ['277CA', 3000, '277ca-000000004.edi'],
    ['277CA', 5000, '277ca-000000005.edi'],
    ['835', 65_000, '835-000000006.edi'],
  ])
})

test('the answer goes back to the sender, in test when the claims came in test', () => {
  for (const { content } of answers()) {
    const [isa = '', gs = ''] = segmentsOf(content)
    expect(isa).toContain('*ZZ*RECEIVERID     *ZZ*SENDERID       *261121*0930*^*00501*')
    expect(isa).toMatch(/\*0\*T\*:$/)
    expect(isa).toHaveLength(105)
    expect(gs).toMatch(/^GS\*(FA|HN|HP)\*RECEIVERID\*SENDERID\*20261121\*0930\*/)
  }
})

test('the clearinghouse says received, the payer says accepted and gives the number that the payment names too', () => {
  const all = answers({ claims: [{ clearinghouseTrace: 'CH77' }] })
  const door = segments(all, '277CA', 0)
  const payer = segments(all, '277CA', 1)
  expect(door).toEqual(expect.arrayContaining(['NM1*AY*2*TEST CLEARINGHOUSE*****46*RECEIVERID', 'TRN*2*B0001', 'TRN*2*PCN1', 'REF*D9*CH77']))
  expect(door).toContain('STC*A1:19:AY*20261121*WQ*100')
  expect(door.some(segment => segment.startsWith('REF*1K'))).toBe(false)
  expect(payer).toEqual(expect.arrayContaining(['NM1*PR*2*NORTHFIELD HEALTH*****PI*NFH01', 'DTP*472*D8*20261120']))
  expect(payer).toContain('STC*A2:20:PR*20261121*WQ*100')

  const number = payer.find(segment => segment.startsWith('REF*1K'))?.split('*')[2]
  expect(segments(all, '835').find(segment => segment.startsWith('CLP'))).toBe(`CLP*PCN1*1*100*64*16*CI*${number}*11*1`)
})

test('a rejected claim stands in no later answer, and the totals of the 277CA count it', () => {
  const all = answers({ claims: [{ member: 'AB1X' }, { member: 'AB1R' }, { member: 'AB1' }] })
  expect(segments(all, '277CA', 0)).toEqual(
    expect.arrayContaining(['QTY*90*2', 'QTY*AA*1', 'AMT*YU*200', 'AMT*YY*100', 'STC*A6:158:IL*20261121*U*100']),
  )
  expect(segments(all, '277CA', 1)).toEqual(expect.arrayContaining(['QTY*90*1', 'QTY*AA*1', 'QTY*QA*1', 'QTY*QC*1', 'STC*A7:164:IL*20261121*U*100']))
  expect(segments(all, '277CA', 1)).not.toContain('TRN*2*PCN1')
  expect(
    segments(all, '835')
      .filter(segment => segment.startsWith('CLP'))
      .map(clp => clp.split('*')[1]),
  ).toEqual(['PCN3'])
})

test('when nothing is left to pay there is no 835', () => {
  expect(answers({ claims: [{ member: 'AB1R' }] }).map(({ kind }) => kind)).toEqual(['999', '277CA', '277CA'])
  expect(answers({ claims: [{ member: 'AB1X' }] }).map(({ kind }) => kind)).toEqual(['999', '277CA'])
})

test('each payer pays by itself, with a trace of its own', () => {
  const payment = segments(answers({ claims: [{ payer: 'NFH01' }, { payer: 'MCAID' }, { payer: 'NFH01' }] }), '835')
  expect(payment.filter(segment => segment.startsWith('N1*PR'))).toEqual(['N1*PR*NORTHFIELD HEALTH', 'N1*PR*STATE MEDICAID'])
  expect(payment.filter(segment => segment.startsWith('BPR')).map(bpr => bpr.split('*')[2])).toEqual(['128', '45'])
  const traces = payment.filter(segment => segment.startsWith('TRN')).map(trn => trn.split('*')[2])
  expect(new Set(traces).size).toBe(2)
})

test('an id that is none of the demo payers is paid under the name in the claim', () => {
  const payment = segments(answers({ claims: [{ payer: '99999', payerName: 'SMALL PLAN' }] }), '835')
  expect(payment).toEqual(expect.arrayContaining(['N1*PR*SMALL PLAN', 'REF*2U*99999', 'CAS*CO*45*25', 'CAS*PR*2*15']))
})

test('a patient who is not the subscriber is named in the acknowledgment and in the payment', () => {
  const all = answers({ claims: [{ patient: 'TOM' }] })
  expect(segments(all, '277CA', 1)).toContain('NM1*QC*1*DOE*TOM****MI*ABC123456')
  expect(segments(all, '835')).toEqual(expect.arrayContaining(['NM1*QC*1*DOE*TOM', 'NM1*IL*1*DOE*JANE****MI*ABC123456']))
})

test('of two transactions in a file the rejected one is named, the other goes on', () => {
  const broken = aTransaction({ claims: [{ pcn: 'BAD1' }] }, '0002').map(one => one.replace('SE*27', 'SE*26'))
  const all = answerClaims(envelope([aTransaction(), broken]), options())
  expect(segments(all, '999').slice(3, -2)).toEqual([
    'AK1*HC*7*005010X222A1',
    'AK2*837*0001*005010X222A1',
    'IK5*A',
    'AK2*837*0002*005010X222A1',
    'IK3*SE*27**8',
    'IK4*1*96*I12*26',
    'IK5*R*4*5',
    'AK9*P*2*2*1',
    'SE*10*0001',
  ])
  expect(segments(all, '835').some(segment => segment.includes('BAD1'))).toBe(false)
  expect(all.map(({ kind }) => kind)).toEqual(['999', '277CA', '277CA', '835'])
})

test.each([
  ['001', (file: string) => file.replace('IEA*1*000000007', 'IEA*1*000000008')],
  ['021', (file: string) => file.replace('IEA*1', 'IEA*2')],
  ['023', (file: string) => file.replace(/IEA.*~\n/, '')],
  ['017', (file: string) => file.replace('*00501*', '*00401*')],
])('a broken interchange gets a TA1 with note %s and nothing else', (note, damage) => {
  const all = answerClaims(damage(aClaimFile()), options())
  expect(all.map(({ kind }) => kind)).toEqual(['TA1'])
  expect(segments(all, 'TA1')[1]).toBe(`TA1*000000007*261121*0930*R*${note}`)
})

test('a TA1 that was asked for comes before the 999', () => {
  const all = answers({ ackRequested: true })
  expect(all.map(({ kind }) => kind)).toEqual(['TA1', '999', '277CA', '277CA', '835'])
  expect(segments(all, 'TA1')[1]).toBe('TA1*000000007*261121*0930*A*000')
})

test.each([
  ['1', (file: string) => file.replace('GS*HC', 'GS*HP')],
  ['2', (file: string) => file.replace('*X*005010X222A1', '*X*004010X098A1')],
  ['4', (file: string) => file.replace('GE*1*7', 'GE*1*8')],
  ['5', (file: string) => file.replace('GE*1*7', 'GE*2*7')],
])('a group with fault %s is rejected whole', (fault, damage) => {
  const all = answerClaims(damage(aClaimFile()), options())
  expect(all.map(({ kind }) => kind)).toEqual(['999'])
  expect(segments(all, '999').at(-4)).toMatch(new RegExp(`^AK9\\*R\\*[12]\\*1\\*0\\*${fault}$`))
})

test('what the sender wrote is echoed under its own delimiters', () => {
  const file = aClaimFile({ claims: [{ pcn: 'A-1' }] })
    .replaceAll('~\n', '\n')
    .replaceAll('*', '|')
    .replaceAll(':', '>')
  const payment = answerClaims(file.replace('A-1', 'A*1~2'), options()).find(({ kind }) => kind === '835')?.content ?? ''
  expect(payment).toContain('\nCLP|A*1~2|1|100|')
  expect(payment).toContain('\nSVC|HC>99214|100|')
})

test('the same file, options and numbers give the same answers', () => {
  const spec: FileSpec = { claims: [{ payer: 'NFH01' }, { payer: 'MCRB1' }, { member: 'ZR' }] }
  expect(answers(spec)).toEqual(answers(spec))
})
