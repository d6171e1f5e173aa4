import { expect, test } from 'vitest'
import { atClearinghouse, atPayer, denials, plans } from './adjudication.rules.ts'
import { answerClaims } from './answer-claims.ts'
import type { SimulatedAnswer, SimulatorOptions } from './answer-claims.ts'
import { aClaimFile, anInstitutionalFile, aTransaction, envelope, options, segmentsOf } from './claim-file.fixture.ts'
import type { ClaimSpec } from './claim-file.fixture.ts'
import { atDoor, courses } from './course.rules.ts'

const answers = (claim: ClaimSpec, more: Partial<SimulatorOptions> = {}): SimulatedAnswer[] =>
  answerClaims(aClaimFile({ claims: [claim] }), options(more))
const kinds = (all: SimulatedAnswer[]): string[] => all.map(({ kind }) => kind)
const delays = (all: SimulatedAnswer[], kind: string): number[] => all.filter(one => one.kind === kind).map(({ delayMs }) => delayMs)
const lines = (all: SimulatedAnswer[], kind: string, ...ids: string[]): string[] =>
  all
    .filter(one => one.kind === kind)
    .flatMap(({ content }) => segmentsOf(content))
    .filter(segment => ids.some(id => segment.startsWith(`${id}*`)))

test('no ending of one table is taken for the ending of another row', () => {
  const ends = [atDoor, atClearinghouse, atPayer, denials, plans, courses].flatMap(({ rows }) => rows.flatMap(({ when }) => when.memberEnds ?? []))
  const words = [...new Set(ends)]
  for (const word of words) expect(words.filter(other => other !== word && word.endsWith(other))).toEqual([])
})

test('a file of a sender who is not enrolled is refused whole, and may come again under its number', () => {
  const takenIn = new Set<string>()
  const refused = answers({ member: 'W1ENROLS' }, { takenIn })
  expect(kinds(refused)).toEqual(['TA1'])
  expect(lines(refused, 'TA1', 'TA1')).toEqual(['TA1*000000007*261121*0930*R*006'])
  expect(kinds(answers({}, { takenIn }))).toEqual(['999', '277CA', '277CA', '835'])
})

test('a control number that came before is refused, by whatever file', () => {
  const takenIn = new Set<string>()
  answers({}, { takenIn })
  const again = answers({ pcn: 'OTHER' }, { takenIn })
  expect(kinds(again)).toEqual(['TA1'])
  expect(lines(again, 'TA1', 'TA1')[0]).toMatch(/\*R\*025$/)
  const twiceInOne = answerClaims(aClaimFile() + aClaimFile({ claims: [{ pcn: 'OTHER' }] }), options())
  expect(kinds(twiceInOne)).toEqual(['999', 'TA1', '277CA', '277CA', '835'])
})

test('a claim may take its whole transaction down, or have an error noted that changes nothing', () => {
  const rejected = answers({ member: 'W1BREAKS', pcn: 'P9' })
  expect(kinds(rejected)).toEqual(['999'])
  expect(lines(rejected, '999', 'IK3', 'CTX', 'IK4', 'IK5', 'AK9')).toEqual([
    'IK3*CLM*19*2300*8',
    'CTX*CLM01:P9',
    'IK4*1*1028*6',
    'IK5*R*5',
    'AK9*R*1*1*0',
  ])
  const noted = answers({ member: 'W1WARNS' })
  expect(kinds(noted)).toEqual(['999', '277CA', '277CA', '835'])
  expect(lines(noted, '999', 'IK5', 'AK9')).toEqual(['IK5*E', 'AK9*E*1*1*1'])
})

test.each([
  ['PENDS', 'STC*P1:20*20261121**100*0', 125_000, 'CLP*PCN1*1*100*64*16'],
  ['INFO', 'STC*P3:317*20261121**100*0', 185_000, 'CLP*PCN1*1*100*64*16'],
  ['ASKS', 'STC*R4:317*20261121**100*0', 185_000, 'CLP*PCN1*4*100*0*0'],
])('a claim that %s is told by a 277 before it is settled, late', (end, stc, delayMs, clp) => {
  const all = answers({ member: `W1${end}` })
  expect(kinds(all)).toEqual(['999', '277CA', '277CA', '277', '835'])
  expect(delays(all, '277')).toEqual([35_000])
  expect(delays(all, '835')).toEqual([delayMs])
  const number = lines(all, '835', 'CLP')[0]?.split('*')[7]
  expect(lines(all, '277', 'TRN', 'STC', 'REF')).toEqual(['TRN*2*PCN1', stc, `REF*1K*${number}`, 'REF*EJ*PCN1'])
  expect(lines(all, '835', 'CLP')[0]).toContain(clp)
})

test('records that did not come are the reason for the denial', () => {
  expect(lines(answers({ member: 'W1ASKS' }), '835', 'CAS', 'LQ')).toEqual(['CAS*CO*252*100', 'LQ*HE*N706'])
})

test('some claims are paid late, and some never', () => {
  expect(delays(answers({ member: 'W1LATE' }), '835')).toEqual([245_000])
  expect(kinds(answers({ member: 'W1SILENCE' }))).toEqual(['999', '277CA', '277CA'])
})

test('a split claim is let in as such and paid as two, with all of its lines', () => {
  const all = answers({ member: 'W1SPLITS', lines: [{ cents: 100_00 }, { cents: 50_00 }, { cents: 30_00 }] })
  expect(lines(all, '277CA', 'STC')).toContain('STC*A5:20:PR*20261121*WQ*180')
  const clps = lines(all, '835', 'CLP').map(clp => clp.split('*'))
  expect(clps.map(clp => clp.slice(1, 6))).toEqual([
    ['PCN1', '1', '150', '96', '24'],
    ['PCN1', '1', '30', '19.2', '4.8'],
  ])
  expect(new Set(clps.map(clp => clp[7])).size).toBe(2)
  expect(lines(all, '835', 'MOA')).toEqual(['MOA***MA15', 'MOA***MA15'])
  expect(lines(all, '835', 'REF').filter(ref => ref.startsWith('REF*6R'))).toEqual(['REF*6R*C1L1', 'REF*6R*C1L2', 'REF*6R*C1L3'])
})

test('a corrected claim is paid, then taken back under its number and paid anew under another', () => {
  const all = answers({ member: 'W1REVERSES' })
  expect(delays(all, '835')).toEqual([65_000, 125_000])
  const [first, back, anew] = lines(all, '835', 'CLP').map(clp => clp.split('*'))
  expect(first?.slice(1, 6)).toEqual(['PCN1', '1', '100', '64', '16'])
  expect(back?.slice(1, 6)).toEqual(['PCN1', '22', '-100', '-64', '-16'])
  expect(anew?.slice(1, 6)).toEqual(['PCN1', '1', '100', '57.6', '14.4'])
  expect([back?.[7], anew?.[7] === first?.[7]]).toEqual([first?.[7], false])
  expect(lines(all, '835', 'BPR').map(bpr => bpr.split('*')[2])).toEqual(['64', '0'])
  expect(lines(all, '835', 'PLB')).toEqual([`PLB*1234567893*20261231*FB:${first?.[7]}*-6.4`])
})

test('a forwarded claim names the next payer, which pays what was left without being billed', () => {
  const all = answers({ payer: 'MCRB1', member: '1EG4TE5MK73', later: 'JUNI1' })
  expect(delays(all, '835')).toEqual([65_000, 125_000])
  expect(lines(all, '835', 'CLP').map(clp => clp.split('*').slice(1, 7))).toEqual([
    ['PCN1', '19', '100', '47.04', '12', 'CI'],
    ['PCN1', '2', '100', '12', '0', 'CI'],
  ])
  expect(lines(all, '835', 'N1')).toEqual([
    'N1*PR*MEDICARE PART B',
    'N1*PE*TEST PRACTICE*XX*1234567893',
    'N1*PR*JUNIPER MUTUAL',
    'N1*PE*TEST PRACTICE*XX*1234567893',
  ])
  expect(lines(all, '835', 'NM1', 'MOA').filter(one => /TT|MOA/.test(one))).toEqual(['NM1*TT*2*NEXT PAYER*****PI*JUNI1', 'MOA***MA18'])
  expect(lines(all, '835', 'CAS').at(-1)).toBe('CAS*OA*23*88')
})

test('Medicare keeps a claim whose later insurer it has no agreement with', () => {
  const all = answers({ payer: 'MCRB1', member: '1EG4TE5MK73', later: 'TIDE1' })
  expect(lines(all, '835', 'CLP').map(clp => clp.split('*')[2])).toEqual(['1'])
})

test('a payment may overtake the acknowledgments', () => {
  expect(kinds(answers({ member: 'W1EARLY' }))).toEqual(['999', '835', '277CA', '277CA'])
})

test('a payment may come twice: as the same bytes, or with the same words in a new envelope', () => {
  const [first, second] = answers({ member: 'W1TWICE' }).filter(({ kind }) => kind === '835')
  expect(second?.content).toBe(first?.content)
  expect(second?.name).not.toBe(first?.name)

  const [one, other] = answers({ member: 'W1AGAIN' }).filter(({ kind }) => kind === '835')
  const inside = (content = ''): string[] => segmentsOf(content).filter(segment => !/^(ISA|GS|GE|IEA)/.test(segment))
  const wrapping = (content = ''): string[] => segmentsOf(content).filter(segment => /^(ISA|GS|GE|IEA)/.test(segment))
  expect(inside(other?.content)).toEqual(inside(one?.content))
  expect(wrapping(other?.content)).not.toEqual(wrapping(one?.content))
  const number = /835-0*(\d+)\.edi/.exec(other?.name ?? '')?.[1] ?? ''
  expect(wrapping(other?.content).slice(2)).toEqual([`GE*1*${number}`, `IEA*1*${number.padStart(9, '0')}`])
})

test('a payment may speak of a claim that nobody here has sent', () => {
  const clps = lines(answers({ member: 'W1STRANGE' }), '835', 'CLP').map(clp => clp.split('*')[1])
  expect(clps).toEqual(['PCN1', 'NOTOURS1'])
})

test('an institutional claim is paid line by line, with its revenue codes', () => {
  const all = answerClaims(anInstitutionalFile(), options())
  expect(kinds(all)).toEqual(['999', '277CA', '277CA', '835'])
  expect(lines(all, '999', 'AK1', 'IK5')).toEqual(['AK1*HC*7*005010X223A2', 'IK5*A'])
  expect(lines(all, '835', 'CLP')[0]).toContain('CLP*PCN1*1*340.5*217.92*54.48*CI*')
  expect(lines(all, '835', 'CLP')[0]).toMatch(/\*13\*1$/)
  expect(lines(all, '835', 'SVC')).toEqual(['SVC*HC:99283*300*192*0450*1', 'SVC*NU:0250*40.5*25.92**2'])
  expect(lines(all, '835', 'DTM').slice(1)).toEqual(['DTM*472*20261120', 'DTM*150*20261119', 'DTM*151*20261120'])
})

test('an institutional claim is held to its own guide', () => {
  const wrong = answerClaims(
    anInstitutionalFile()
      .replace(/CL1.*~\n/, '')
      .replace(/SE\*(\d+)/, (_, n) => `SE*${Number(n) - 1}`),
    options(),
  )
  expect(kinds(wrong)).toEqual(['999'])
  expect(lines(wrong, '999', 'IK3')).toEqual(['IK3*CL1*19*2300*3'])
  const mixed = answerClaims(anInstitutionalFile().replace('SV2*0450*HC:99283*300*UN*1', 'SV1*HC:99283*300*UN*1***1'), options())
  expect(lines(mixed, '999', 'IK3', 'IK5')).toEqual(['IK3*SV2*24*2400*3', 'IK3*SV1*25*2400*1', 'IK5*R*5'])
})

test('a third payer pays what the second one left, whatever the first took off', () => {
  const segments = aTransaction({ claims: [{ sequence: 'T', priorPaidCents: 50_00 }] }).flatMap(segment => {
    if (segment.startsWith('SBR*P*18*GRP0')) return [segment, 'CAS*CO*45*20', 'CAS*PR*2*30']
    if (!segment.startsWith('NM1*PR*2*FIRST PAYER')) return segment.startsWith('SE') ? [] : [segment]
    const second = ['SBR*S*18*GRP1******CI', 'CAS*OA*23*70', 'CAS*PR*2*10', 'AMT*D*20', 'OI***Y***Y']
    return [segment, ...second, 'NM1*IL*1*DOE*JANE****MI*M2', 'NM1*PR*2*SECOND PAYER*****PI*SECND']
  })
  const all = answerClaims(envelope([[...segments, `SE*${segments.length + 1}*0001`]]), options())
  expect(lines(all, '835', 'CLP')[0]).toContain('CLP*PCN1*3*100*10*0*')
  expect(lines(all, '835', 'CAS')).toEqual(['CAS*OA*23*90'])
})
