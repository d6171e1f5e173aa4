import { expect, test } from 'vitest'
import { atClearinghouse, atPayer, denials, plans } from './adjudication.rules.ts'
import { answerClaims } from './answer-claims.ts'
import type { SimulatorOptions } from './answer-claims.ts'
import { aClaimFile, aPayerNumber, options, segmentsOf } from './claim-file.fixture.ts'
import type { ClaimSpec, FileSpec } from './claim-file.fixture.ts'
import { isInShare } from './match-condition.ts'

const answered = (spec: FileSpec, kind: string, n = 0, more: Partial<SimulatorOptions> = {}): string[] => {
  const all = answerClaims(aClaimFile(spec), options(more)).filter(one => one.kind === kind)
  return segmentsOf(all[n]?.content ?? '')
}

/** One claim (or file) for each row of the table, and what must come back for it. */
const atDoor: Record<string, { file: FileSpec; stc: string }> = {
  'ch-npi': { file: { billingNpi: '1234567890' }, stc: 'STC*A7:562:85*20261121*U*100' },
  'ch-original': { file: { claims: [{ frequency: '7' }] }, stc: 'STC*A6:464*20261121*U*100' },
  'ch-birth': { file: { claims: [{ member: 'M1X' }] }, stc: 'STC*A6:158:IL*20261121*U*100' },
  'ch-payer': { file: { claims: [{ payer: 'NOPAY' }] }, stc: 'STC*A3:116:PR*20261121*U*100' },
  'ch-repeat': { file: { claims: [{ pcn: 'A1' }, { pcn: 'A1' }] }, stc: 'STC*A3:746*20261121*U*100' },
  'ch-share': { file: { claims: [{}] }, stc: 'STC*A7:21*20261121*U*100' },
  'ch-future': { file: { claims: [{ lines: [{ date: '20261122' }] }] }, stc: 'STC*A8:187*20261121*U*100' },
}
const strictPcn = Array.from({ length: 200 }, (_, i) => `A${i}`).find(pcn => isInShare(pcn, 5)) ?? ''
const inside: Record<string, { claim: ClaimSpec; stc: string }> = {
  'payer-member': { claim: { member: 'M1R' }, stc: 'STC*A7:164:IL*20261121*U*100' },
  'payer-coverage': { claim: { member: 'M1G' }, stc: 'STC*A3:97:IL*20261121*U*100' },
  'payer-unknown': { claim: { member: 'M1UNKNOWN' }, stc: 'STC*A4:35*20261121*U*100' },
  'payer-missing': { claim: { member: 'M1LACKS' }, stc: 'STC*A6:145:85*20261121*U*100' },
  'payer-clash': { claim: { member: 'M1CLASHES' }, stc: 'STC*A8:249*20261121*U*100' },
  // One of the five in a hundred.
  'payer-share': { claim: { payer: 'STRCT', pcn: strictPcn }, stc: 'STC*A7:21*20261121*U*100' },
  'payer-frequency': {
    claim: { payer: 'MCRB1', frequency: '7', original: aPayerNumber },
    stc: 'STC*A7:535*20261121*U*100',
  },
  'payer-original': { claim: { frequency: '7', original: 'ICN1' }, stc: 'STC*A7:464*20261121*U*100' },
  'payer-earlier': { claim: { sequence: 'S' }, stc: 'STC*A6:286*20261121*U*100' },
  // The only row that lets the claim in.
  'payer-split': { claim: { member: 'M1SPLITS' }, stc: 'STC*A5:20:PR*20261121*WQ*100' },
}
/** Beside the denied line stands one that is paid. */
const denied: Record<string, { claim: ClaimSpec; lines: string[] }> = {
  'other-payer-first': { claim: { member: 'M1COB' }, lines: ['CAS*CO*22*100', 'LQ*HE*MA04'] },
  'coverage-ended': { claim: { member: 'M1T' }, lines: ['CAS*PR*27*100'] },
  'too-late': { claim: { lines: [{ date: '20251120' }] }, lines: ['CAS*CO*29*100'] },
  'imaging-authorization': { claim: { lines: [{ code: '70551' }] }, lines: ['CAS*CO*197*100'] },
  'excluded-by-law': {
    claim: { lines: [{ modifiers: ['25', 'GY'] }] },
    lines: ['CAS*PR*96*100', 'LQ*HE*N425'],
  },
  'screening-necessity': {
    claim: { diagnoses: ['E119', 'Z0000'], lines: [{ code: '82306', pointers: '2' }] },
    lines: ['CAS*CO*50*100', 'LQ*HE*N115'],
  },
  'always-bundled': { claim: { lines: [{ code: '99000' }] }, lines: ['CAS*CO*97*100', 'LQ*HE*N19'] },
  'cents-04': { claim: { lines: [{ cents: 80_04 }] }, lines: ['CAS*CO*4*80.04'] },
  'cents-11': { claim: { lines: [{ cents: 80_11 }] }, lines: ['CAS*CO*11*80.11'] },
  'cents-16-medicare': {
    claim: { payer: 'MCRB1', lines: [{ cents: 80_16 }] },
    lines: ['MOA***MA130', 'CAS*CO*16*80.16', 'LQ*HE*N290'],
  },
  'cents-16': { claim: { lines: [{ cents: 80_16 }] }, lines: ['CAS*CO*16*80.16', 'LQ*HE*N290'] },
  'cents-18': { claim: { lines: [{ cents: 80_18 }] }, lines: ['CAS*OA*18*80.18'] },
  'cents-19': { claim: { lines: [{ cents: 80_19 }] }, lines: ['CAS*CO*197*80.19'] },
  'cents-22': { claim: { lines: [{ cents: 80_22 }] }, lines: ['CAS*CO*22*80.22', 'LQ*HE*MA04'] },
  'cents-29': { claim: { lines: [{ cents: 80_29 }] }, lines: ['CAS*CO*29*80.29'] },
  'cents-51': { claim: { lines: [{ cents: 80_51 }] }, lines: ['CAS*CO*50*80.51', 'LQ*HE*N115'] },
  'cents-52': { claim: { lines: [{ cents: 80_52 }] }, lines: ['CAS*CO*252*80.52', 'LQ*HE*N706'] },
  'cents-71': { claim: { lines: [{ cents: 80_71 }] }, lines: ['CAS*CO*B7*80.71'] },
  'cents-96': { claim: { lines: [{ cents: 80_96 }] }, lines: ['CAS*PR*96*80.96', 'LQ*HE*N130'] },
  'cents-97': { claim: { lines: [{ cents: 80_97 }] }, lines: ['CAS*CO*97*80.97', 'LQ*HE*N19'] },
}
const visitAndTest = [
  { code: '99213', cents: 200_00 },
  { code: '80053', cents: 50_01 },
]
/** CLP03 to CLP05 (charge, paid, patient), then the CAS of both lines in order. */
const paid: Record<string, { claim: ClaimSpec; money: string; adjustments: string[] }> = {
  'northfield-deductible': {
    claim: { member: 'M1D', lines: visitAndTest },
    money: '250.01*64*136',
    adjustments: ['CO*45*40', 'PR*1*120**2*8', 'CO*45*10.01', 'PR*2*8'],
  },
  'northfield-copay': {
    claim: { member: 'M1C', lines: visitAndTest },
    money: '250.01*167*33',
    adjustments: ['CO*45*40', 'PR*3*25', 'CO*45*10.01', 'PR*2*8'],
  },
  northfield: {
    claim: { lines: visitAndTest },
    money: '250.01*160*40',
    adjustments: ['CO*45*40', 'PR*2*32', 'CO*45*10.01', 'PR*2*8'],
  },
  // The first line alone is the worked Medicare line of domain/lifecycle.md 9.2.
  'medicare-deductible': {
    claim: { payer: 'MCRB1', member: '1EG4TE5MK20', lines: [{ cents: 200_00 }] },
    money: '200*78.4*40',
    adjustments: ['CO*45*80**253*1.6', 'PR*1*20**2*20'],
  },
  medicare: {
    claim: { payer: 'MCRB1', lines: visitAndTest },
    money: '250.01*117.6*30',
    adjustments: ['CO*45*80**253*1.92', 'PR*2*24', 'CO*45*20.01**253*.48', 'PR*2*6'],
  },
  medicaid: {
    claim: { payer: 'MCAID', lines: visitAndTest },
    money: '250.01*112.5*0',
    adjustments: ['CO*45*110', 'CO*45*27.51'],
  },
  'tidewater-deductible': {
    claim: { payer: 'TIDE1', member: 'M1D', lines: visitAndTest },
    money: '250.01*0*129.5',
    adjustments: ['CO*45*108', 'PR*1*92', 'CO*45*12.51', 'PR*1*37.5'],
  },
  tidewater: {
    claim: { payer: 'TIDE1', lines: visitAndTest },
    money: '250.01*105.75*23.75',
    adjustments: ['CO*45*108', 'PR*3*20', 'CO*45*12.51', 'PR*2*3.75'],
  },
  juniper: { claim: { payer: 'JUNI1', lines: visitAndTest }, money: '250.01*250.01*0', adjustments: [] },
}

test('every row of the table has a claim here that reaches it', () => {
  const ids = (table: { rows: readonly { id: string }[] }): string[] => table.rows.map(({ id }) => id)
  expect(Object.keys(atDoor)).toEqual(ids(atClearinghouse))
  expect(Object.keys(inside)).toEqual(ids(atPayer))
  expect(Object.keys(denied)).toEqual(ids(denials))
  expect(Object.keys(paid)).toEqual(ids(plans))
})

test.each(Object.entries(atDoor))('the clearinghouse rejects for %s', (id, { file, stc }) => {
  // The one row that a setting switches on.
  const more = id === 'ch-share' ? { rejectPercent: 100 } : {}
  expect(answered(file, '277CA', 0, more)).toContain(stc)
  expect(answered(file, '277CA', 0, more)).toContain('QTY*AA*1')
})

test.each(Object.entries(inside))('the payer says what it thinks of a claim: %s', (id, { claim, stc }) => {
  expect(answered({ claims: [claim] }, '277CA', 0)).toContain('STC*A1:19:AY*20261121*WQ*100')
  expect(answered({ claims: [claim] }, '277CA', 1)).toContain(stc)
  expect(answered({ claims: [claim] }, '835').length > 0).toBe(id === 'payer-split')
})

test.each(Object.entries(denied))('a line is denied for %s, and alone it makes a denied claim', (_, { claim, lines }) => {
  const remittance = answered({ claims: [claim] }, '835')
  expect(remittance.filter(segment => /^(CAS|LQ|MOA)/.test(segment))).toEqual(lines)
  expect(remittance.find(segment => segment.startsWith('CLP'))).toMatch(/^CLP\*PCN1\*4\*[\d.]+\*0\*/)
  expect(remittance.some(segment => segment.startsWith('BPR*H*0*C*NON'))).toBe(true)
})

test.each(Object.entries(paid))('the plan %s pays and leaves what its row says', (_, { claim, money, adjustments }) => {
  const remittance = answered({ claims: [claim] }, '835')
  expect(remittance.find(segment => segment.startsWith('CLP'))).toContain(`CLP*PCN1*1*${money}*`)
  const found = remittance.filter(segment => segment.startsWith('CAS*')).map(segment => segment.slice(4))
  expect(found).toEqual(adjustments.map(one => one.replaceAll('*.', '*0.')))
})

test('a denied line leaves the other lines of its claim paid', () => {
  const lines = [{ cents: 100_00 }, { cents: 60_96 }, { cents: 10_97 }]
  const remittance = answered({ claims: [{ lines }] }, '835')
  expect(remittance.find(segment => segment.startsWith('CLP'))).toContain('CLP*PCN1*1*171.93*64*76.96*')
  expect(remittance.filter(segment => segment.startsWith('SVC')).map(svc => svc.split('*')[3])).toEqual(['64', '0', '0'])
})

test('an authorization number saves the imaging line', () => {
  const lines = [{ code: '70551', authorization: 'AUTH1' }]
  expect(answered({ claims: [{ lines }] }, '835')).toContain('SVC*HC:70551*100*64**1')
})

test('the secondary payer pays what the first left to the patient, and explains the rest with one OA-23', () => {
  const prior = { paidCents: 118_40, adjustments: ['CO*45*40**253*1.6', 'PR*1*20**2*20'] }
  const lines = [{ cents: 200_00, prior }]
  const remittance = answered({ claims: [{ payer: 'JUNI1', sequence: 'S', priorPaidCents: 118_40, lines }] }, '835')
  expect(remittance.find(segment => segment.startsWith('CLP'))).toContain('CLP*PCN1*2*200*40*0*')
  expect(remittance.filter(segment => segment.startsWith('CAS'))).toEqual(['CAS*OA*23*160'])
})

test('Medicaid as second payer leaves nothing to the patient', () => {
  const prior = { paidCents: 50_00, adjustments: ['PR*2*150'] }
  const lines = [{ cents: 200_00, prior }]
  const remittance = answered({ claims: [{ payer: 'MCAID', sequence: 'S', priorPaidCents: 50_00, lines }] }, '835')
  expect(remittance.find(segment => segment.startsWith('CLP'))).toContain('CLP*PCN1*2*200*90*0*')
  expect(remittance.filter(segment => segment.startsWith('CAS'))).toEqual(['CAS*OA*23*50', 'CAS*CO*45*60'])
})

test('an earlier payment told for the claim only is shared out over its lines', () => {
  const lines = [{ cents: 150_00 }, { cents: 50_00 }]
  const remittance = answered({ claims: [{ payer: 'JUNI1', sequence: 'S', priorPaidCents: 160_00, lines }] }, '835')
  expect(remittance.filter(segment => segment.startsWith('CAS'))).toEqual(['CAS*OA*23*120', 'CAS*OA*23*40'])
})

test('a void takes back what the claim was paid and carries it forward', () => {
  const claim = { frequency: '8', original: aPayerNumber }
  const remittance = answered({ claims: [claim] }, '835')
  expect(remittance).toEqual(
    expect.arrayContaining([
      `CLP*PCN1*22*-100*-64*-16*CI*${aPayerNumber}*11*8`,
      'SVC*HC:99214*-100*-64**1',
      'CAS*CO*45*-20',
      'CAS*PR*2*-16',
      `PLB*1234567893*20261231*FB:${aPayerNumber}*-64`,
    ]),
  )
  expect(remittance.find(segment => segment.startsWith('BPR'))).toMatch(/^BPR\*H\*0\*C\*NON\*+20261121$/)
})
