import { expect, test } from 'vitest'
import { summarizeBenefits, type Benefits } from '../../coverage/benefits.rules.ts'
import { a271, anAnswer } from './answer.fixture.ts'
import { readAuthorizationAnswers } from './authorization-278-answer.ts'
import { readEligibilityAnswers } from './eligibility-271.ts'
import { InquiryReadError } from './read-answer.ts'
import { readClaimStatuses } from './status-277.ts'

function benefitsOf(rows: string, serviceOn = '2026-11-24'): Benefits {
  const [answer] = readEligibilityAnswers(a271(rows))
  if (!answer) throw new Error('no answer')
  return summarizeBenefits(answer, serviceOn)
}

test('a deductible of the year and what is left of it are one limit, and never added', () => {
  const { networks } = benefitsOf(`EB*1**30
    EB*C*IND*30***23*1500*****Y
    EB*C*IND*30***29*400*****Y
    EB*C*FAM*30***23*3000*****Y
    EB*C*FAM*30***29*1900*****Y`)
  expect(networks).toEqual([
    {
      network: 'IN',
      shares: [],
      limits: [
        expect.objectContaining({ kind: 'DEDUCTIBLE', level: 'IND', total: { amountCents: 150_000n, period: '23' }, remainingCents: 40_000n }),
        expect.objectContaining({ kind: 'DEDUCTIBLE', level: 'FAM', total: { amountCents: 300_000n, period: '23' }, remainingCents: 190_000n }),
      ],
    },
  ])
})

test('the same benefit in and out of network stands in two rows, each with its own figures', () => {
  const { networks } = benefitsOf(`EB*1**30
    EB*G*IND*30***23*5000*****Y
    EB*G*IND*30***23*10000*****N
    EB*G*IND*30***29*10000*****N
    EB*B*IND*98***27*25*****W
    EB*A*IND*98*****.2****Y`)
  expect(
    networks.map(({ network, limits, shares }) => ({
      network,
      limits: limits.map(l => [l.total?.amountCents, l.remainingCents]),
      shares: shares.length,
    })),
  ).toEqual([
    { network: 'IN', limits: [[500_000n, undefined]], shares: 1 },
    { network: 'OUT', limits: [[1_000_000n, 1_000_000n]], shares: 0 },
    { network: 'EITHER', limits: [], shares: 1 },
  ])
})

test('limits that differ only by their message are not paired across it', () => {
  const { networks } = benefitsOf(`EB*1**30
    EB*C*IND*30***23*500*****Y
    MSG*TIER 1
    EB*C*IND*30***23*900*****Y
    MSG*TIER 2
    EB*C*IND*30***29*100*****Y
    MSG*TIER 1`)
  expect(networks[0]?.limits.map(({ total, remainingCents, messages }) => [total?.amountCents, remainingCents, messages])).toEqual([
    [50_000n, 10_000n, ['TIER 1']],
    [90_000n, undefined, ['TIER 2']],
  ])
})

test('limits that cannot be told apart stand alone instead of being guessed together', () => {
  const { networks } = benefitsOf(`EB*1**30
    EB*C*IND*30***23*500*****Y
    EB*C*IND*30***23*900*****Y
    EB*C*IND*30***29*100*****Y`)
  expect(networks[0]?.limits.map(({ total, remainingCents }) => [total?.amountCents, remainingCents])).toEqual([
    [50_000n, undefined],
    [90_000n, undefined],
    [undefined, 10_000n],
  ])
})

test('a limit for several services finds its rest for one of them', () => {
  const { networks } = benefitsOf(`EB*1**30
    EB*C*IND*98^MH***23*500*****Y
    EB*C*IND*98***29*100*****Y`)
  expect(networks[0]?.limits.map(({ serviceTypes, remainingCents }) => [serviceTypes, remainingCents])).toEqual([
    [['98'], 10_000n],
    [['MH'], undefined],
  ])
})

test('a copay limited to a place of service keeps that limit', () => {
  const { networks } = benefitsOf(`EB*1**30
    EB*B*IND*98***27*25*****Y
    III*ZZ*11
    EB*B*IND*98***27*150*****Y
    III*ZZ*23`)
  expect(networks[0]?.shares.map(({ amountCents, places }) => [amountCents, places])).toEqual([
    [2_500n, ['11']],
    [15_000n, ['23']],
  ])
})

test('"active" of today is not active on a day before the plan began or after it ended', () => {
  const rows = `DTP*346*D8*20261201
    DTP*347*D8*20271130
    EB*1**30**GOLD`
  expect(benefitsOf(rows, '2026-11-30').isActive).toBe(false)
  expect(benefitsOf(rows, '2026-12-01')).toMatchObject({ isActive: true, activeFrom: '2026-12-01', activeTo: '2027-11-30' })
  expect(benefitsOf(rows, '2027-12-01').isActive).toBe(false)
})

test('an active dental plan says nothing about a medical visit', () => {
  expect(benefitsOf('EB*1**35').isActive).toBeUndefined()
  expect(benefitsOf('EB*6**30\nEB*1**35').isActive).toBe(false)
})

test('another payer is found with its name, id, kind and days', () => {
  const { otherPayers, insuranceTypes } = benefitsOf(`EB*1**30*MA
    EB*R**30*HN*ADVANTAGE PLAN
    REF*18*H1234 001
    DTP*290*RD8*20260101-20261231
    LS*2120
    NM1*PRP*2*BAYSIDE ADVANTAGE*****PI*BAY01
    PER*IC**TE*8005550100
    LE*2120`)
  expect(insuranceTypes).toEqual(['MA'])
  expect(otherPayers).toEqual([
    { name: 'BAYSIDE ADVANTAGE', payerId: 'BAY01', memberId: '', insuranceType: 'HN', role: 'PRP', from: '2026-01-01', to: '2026-12-31' },
  ])
})

test('refusals of payer, provider and person are all kept with their place', () => {
  const text = anAnswer(
    '271',
    '005010X279A1',
    `BHT*0022*11*R1*20261121*0930
    HL*1**20*1
    NM1*PR*2*NORTHFIELD HEALTH*****PI*NFH01
    HL*2*1*21*1
    NM1*1P*2*HARBOR LANE*****XX*1234567893
    HL*3*2*22*0
    TRN*2*T1*1123456789
    NM1*IL*1*DELGADO*ROSA****MI*NH00918
    AAA*N**75*C`,
  )
  expect(readEligibilityAnswers(text)).toMatchObject([{ traces: ['T1'], rejections: [{ level: 'subscriber', reason: '75', followUp: 'C' }] }])
  const early = anAnswer('271', '005010X279A1', 'BHT*0022*11*R1*20261121*0930\nHL*1**20*0\nAAA*N**42*P')
  expect(readEligibilityAnswers(early)).toMatchObject([{ traces: [], rejections: [{ level: 'payer', reason: '42', followUp: 'P' }] }])
})

test('what is no answer is refused with what it is', () => {
  const messages = [
    'hello',
    '',
    anAnswer('271', '004010X092A1', 'BHT*0022*11*1*20260101*0900'),
    anAnswer('999', '005010X231A1', 'AK1*HS*7*005010X279A1\nAK9*R*1*1*0'),
    anAnswer('277', '005010X212', 'BHT*0010*08*1*20260101*0900*DG'),
    'x'.repeat(1_000_001),
  ].map(text => {
    try {
      return readEligibilityAnswers(text)
    } catch (error) {
      if (!(error instanceof InquiryReadError)) throw error
      return error.message
    }
  })
  expect(messages).toEqual([
    expect.stringContaining('not readable X12'),
    'There is no 271 in what came back.',
    'The answer is in version 004010X092A1; we read 005010X279.',
    expect.stringContaining('refused as a file (999)'),
    'There is no 271 in what came back.',
    'The answer is longer than 1 MB.',
  ])
})

test('a 277 gives every status of a claim and its lines, with what was paid', () => {
  const text = anAnswer(
    '277',
    '005010X212',
    `BHT*0010*08*1*20261121*0930*DG
    HL*1**20*1
    NM1*PR*2*NORTHFIELD HEALTH*****PI*NFH01
    HL*2*1*21*1
    NM1*41*2*HARBOR LANE*****46*CC123456789
    HL*3*2*19*1
    NM1*1P*2*HARBOR LANE*****XX*1234567893
    HL*4*3*22*0
    NM1*IL*1*DELGADO*ROSA****MI*NH00918
    TRN*2*T2
    STC*F1:65*20261120**200*78.4*20261119**20261120*EFT123
    STC*F1:104:PR*20261120
    REF*1K*ICN123
    REF*EJ*CC20001
    DTP*472*D8*20261006
    SVC*HC:99214*200*78.4****1
    STC*F1:65*20261120
    REF*FJ*CC20001L1`,
  )
  expect(readClaimStatuses(text)).toEqual([
    {
      trace: 'T2',
      pcn: 'CC20001',
      payerControlNumber: 'ICN123',
      statuses: [
        { category: 'F1', code: '65', entity: '', on: '2026-11-20', text: '' },
        { category: 'F1', code: '104', entity: 'PR', on: '2026-11-20', text: '' },
      ],
      chargedCents: 20_000n,
      paidCents: 7_840n,
      adjudicatedOn: '2026-11-19',
      payment: { on: '2026-11-20', number: 'EFT123' },
      serviceFrom: '2026-10-06',
      serviceTo: '2026-10-06',
      lines: [
        {
          lineControlNumber: 'CC20001L1',
          code: '99214',
          chargedCents: 20_000n,
          paidCents: 7_840n,
          statuses: [{ category: 'F1', code: '65', entity: '', on: '2026-11-20', text: '' }],
        },
      ],
    },
  ])
})

test('a 278 gives the decision of the event and of each service', () => {
  const text = anAnswer(
    '278',
    '005010X217',
    `BHT*0007*11*1*20261121*0930*18
    HL*1**20*1
    NM1*X3*2*NORTHFIELD HEALTH*****PI*NFH01
    HL*2*1*21*1
    NM1*1P*2*HARBOR LANE*****XX*1234567893
    HL*3*2*22*1
    NM1*IL*1*DELGADO*ROSA****MI*NH00918
    HL*4*3*EV*1
    TRN*2*T3*1123456789
    UM*HS*I*1*11:B
    HCR*A2*AUTH77
    DTP*AAH*RD8*20261201-20270228
    DTP*007*RD8*20261201-20270131
    HL*5*4*SS*0
    HCR*A6*AUTH77
    SV1*HC:97110::::::97140**UN*8
    HL*6*4*SS*0
    HCR*A3**0F
    SV1*HC:97750**UN*2`,
  )
  expect(readAuthorizationAnswers(text)).toMatchObject([
    {
      traces: ['T3'],
      decision: { action: 'A2', number: 'AUTH77', reasons: [] },
      from: '2026-12-01',
      to: '2027-01-31',
      services: [
        { decision: { action: 'A6' }, code: '97110', units: '8' },
        { decision: { action: 'A3', reasons: ['0F'] }, code: '97750', units: '2' },
      ],
      rejections: [],
    },
  ])
})
