import { expect, test } from 'vitest'
import { answerClaims } from './answer-claims.ts'
import { aTransaction, envelope, options, segmentsOf } from './claim-file.fixture.ts'
import type { FileSpec } from './claim-file.fixture.ts'

type Damage = (segments: string[]) => string[]
const without =
  (start: string): Damage =>
  segments =>
    segments.filter(segment => !segment.startsWith(start))
const changed =
  (from: string, to: string): Damage =>
  segments =>
    segments.map(segment => segment.replace(from, to))
const after =
  (start: string, added: string): Damage =>
  segments =>
    segments.flatMap(segment => (segment.startsWith(start) ? [segment, added] : [segment]))

/** Damages a good claim, counts SE01 anew, and gives the 999 from the first IK3 to IK5. */
function verdictOn(damage: Damage, spec: FileSpec = {}): string[] {
  const damaged = damage(aTransaction(spec))
  const counted = damaged.map(segment => segment.replace(/^SE\*\d+/, `SE*${damaged.length}`))
  const all = answerClaims(envelope([counted]), options())
  expect(all.map(({ kind }) => kind)).toEqual(['999'])
  const ack = segmentsOf(all[0]?.content ?? '')
  expect(ack).toContain('AK9*R*1*1*0')
  return ack.slice(5, -4)
}

test('the undamaged claim is accepted', () => {
  const [ack] = answerClaims(envelope([aTransaction()]), options())
  expect(segmentsOf(ack?.content ?? '')).toEqual(expect.arrayContaining(['IK5*A', 'AK9*A*1*1*1']))
})

test.each<[string, Damage, string[]]>([
  ['without BHT', without('BHT'), ['IK3*BHT*4**3', 'IK5*R*5']],
  ['without the receiver', without('NM1*40'), ['IK3*NM1*4*1000B*I7', 'IK5*R*5']],
  [
    'without the billing provider',
    without('NM1*85'),
    ['IK3*NM1*6*2010AA*I7', 'IK3*N3*6*2010AA*3', 'IK3*N4*6*2010AA*3', 'IK3*REF*6*2010AA*3', 'IK5*R*5'],
  ],
  ['without the tax id', without('REF*EI'), ['IK3*REF*6*2010AA*3', 'IK5*R*5']],
  ['without the subscriber', without('NM1*IL'), ['IK3*NM1*12*2010BA*I7', 'IK5*R*5']],
  ['without the payer', without('NM1*PR'), ['IK3*NM1*12*2010BB*I7', 'IK5*R*5']],
  ['without the payer id', changed('*PI*NFH01', ''), ['IK3*NM1*18*2010BB*8', 'IK4*9*67*1', 'IK5*R*5']],
  ['with a segment that does not belong to the payer', after('NM1*PR', 'PER*IC*X'), ['IK3*PER*19*2010BB*2', 'IK5*R*5']],
  ['with a segment that no guide knows', after('NM1*PR', 'ZZZ*1'), ['IK3*ZZZ*19*2010BB*1', 'IK5*R*5']],
  ['without a diagnosis', without('HI'), ['IK3*HI*19*2300*3', 'CTX*CLM01:PCN1', 'IK5*R*5']],
  ['without a service', without('SV1'), ['IK3*SV1*23*2400*3', 'CTX*CLM01:PCN1', 'IK5*R*5']],
  ['without a date of service', without('DTP'), ['IK3*DTP*23*2400*3', 'CTX*CLM01:PCN1', 'IK5*R*5']],
  ['with a day that does not exist', changed('20261120', '20261131'), ['IK3*DTP*25*2400*8', 'CTX*CLM01:PCN1', 'IK4*3*1251*8*20261131', 'IK5*R*5']],
  ['with a charge that is no number', changed('HC:99214*100', 'HC:99214*1OO'), ['IK3*SV1*24*2400*8', 'CTX*CLM01:PCN1', 'IK4*2*782*6*1OO', 'IK5*R*5']],
  [
    'with a claim charge that is not the sum of its lines',
    changed('CLM*PCN1*100', 'CLM*PCN1*100.01'),
    ['IK3*CLM*19*2300*8', 'CTX*CLM01:PCN1', 'IK4*2*782*I12*100.01', 'IK5*R*5'],
  ],
  ['with levels that are misnumbered', changed('HL*2*1*22', 'HL*3*1*22'), ['IK3*HL*12*2000B*8', 'IK4*1*628*7*3', 'IK5*R*5']],
  [
    'with a level under no parent',
    changed('HL*2*1*22', 'HL*2*9*22'),
    ['IK3*HL*6*2000A*8', 'IK4*4*736*7*1', 'IK3*HL*12*2000B*8', 'IK4*2*734*7*9', 'IK5*R*5'],
  ],
  ['with a level that promises a patient and has none', changed('HL*2*1*22*0', 'HL*2*1*22*1'), ['IK3*HL*12*2000B*8', 'IK4*4*736*7*1', 'IK5*R*5']],
  ['with neither the subscriber as patient nor a patient', changed('SBR*P*18', 'SBR*P*'), ['IK3*SBR*13*2000B*8', 'IK4*2*1069*1', 'IK5*R*5']],
  ['under another version than its group', changed('*005010X222A1', '*005010X222'), ['IK5*R*I6']],
  ['with another control number at the end', segments => [...segments.slice(0, -1), 'SE*1*0009'], ['IK5*R*3']],
])('a claim %s is rejected, and the place is named', (_, damage, expected) => {
  expect(verdictOn(damage)).toEqual(expected)
})

test('a patient level under a subscriber who is the patient is rejected', () => {
  const verdict = verdictOn(changed('SBR*P*', 'SBR*P*18'), { claims: [{ patient: 'TOM' }] })
  expect(verdict).toEqual(['IK3*SBR*13*2000B*8', 'IK4*2*1069*I10*', 'IK5*R*5'].map(one => one.replace(/\*$/, '')))
})

test('a claim of a subscriber who has a patient level is rejected', () => {
  const early: Damage = segments => {
    const place = segments.findIndex(segment => segment.startsWith('HL*3'))
    const claim = segments.slice(
      segments.findIndex(segment => segment.startsWith('CLM')),
      -1,
    )
    return [...segments.slice(0, place), ...claim, ...segments.slice(place)]
  }
  const verdict = verdictOn(early, { claims: [{ patient: 'TOM' }] })
  expect(verdict).toEqual(['IK3*CLM*19*2300*2', 'CTX*CLM01:PCN1', 'IK5*R*5'])
})

test('a file without a claim is rejected', () => {
  const upToPayer: Damage = segments => [
    ...segments.slice(
      0,
      segments.findIndex(one => one.startsWith('CLM')),
    ),
    'SE*0*0001',
  ]
  expect(verdictOn(upToPayer)).toEqual(['IK3*CLM*19*2300*I7', 'IK5*R*5'])
})

test('the fifty-first line is one too many', () => {
  const lines = Array.from({ length: 51 }, () => ({}))
  expect(verdictOn(segments => segments, { claims: [{ lines }] })).toEqual(['IK3*LX*223*2400*4', 'CTX*CLM01:PCN1', 'IK5*R*5'])
})

test('a transaction that is not closed is rejected', () => {
  expect(verdictOn(without('SE'))).toEqual(['IK5*R*2'])
})
