import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { envelope } from './envelope.fixture.ts'
import { writeInterchange } from './interchange-writer.ts'
import { check, edited, fileOf, findingsOf, placesOf, transactions } from './x12-file.fixture.ts'
import type { Type } from './x12-file.fixture.ts'

type Change = readonly [from: string, to: string]
const claim = '2000A/2000B/2300'

/** Severity, rule and place of everything that is told of the file so changed. */
const told = async (type: Type, ...changes: Change[]): Promise<string[]> => placesOf(await check(edited(type, ...changes)))

const lineBefore: Change = ['LX*1', 'SBR*S*01*GRP2******CI\nLX*1']

describe('what parts of a claim must agree on (level 4)', () => {
  const cases: [string, Type, Change[], string][] = [
    ['a replacement that does not say of what', '837P', [['11:B:1', '11:B:7']], `warning replacement ${claim} CLM05-3`],
    ['a hospital replacement that does not say of what', '837I', [['11:A:1', '11:A:7']], `warning replacement ${claim} CLM05-3`],
    ['a car accident without state', '837P', [['Y*A*Y*Y', 'Y*A*Y*Y**AA\nDTP*439*D8*20261119']], `warning accident ${claim} CLM11-4`],
    ['an accident at work without its date', '837P', [['Y*A*Y*Y', 'Y*A*Y*Y**EM']], `warning accident ${claim} CLM11`],
    ['an inpatient visit without admission', '837P', [['11:B:1', '21:B:1']], `warning admission ${claim} CLM05-1`],
    ['an inpatient bill without admission', '837I', [['DTP*435*DT*202611180830\n', '']], `warning admission ${claim} CLM05-1`],
    [
      'Medicare second without a reason',
      '837P',
      [['SBR*P*18*GRP1******CI', 'SBR*S*18*GRP1******MB']],
      'warning medicare.secondary 2000A/2000B SBR05',
    ],
    ['a claim number that payers cut', '837P', [['PCN0001', 'PCN000000000000000001']], `warning control.number ${claim} CLM01`],
    ['lines that do not count from 1', '837P', [['LX*1', 'LX*2']], `warning line.number ${claim}/2400 LX01`],
    ['a pointer at no diagnosis', '837P', [['***1:2', '***1:3']], `error pointer ${claim}/2400 SV107`],
    ['diagnoses of two sets', '837P', [['ABF:I10', 'BF:4019']], `warning diagnosis.set ${claim} HI02`],
    ['ICD-9 after its end', '837P', [['ABK:E119*ABF:I10', 'BK:25000*BF:4019']], `warning diagnosis.set ${claim} HI01`],
    ['a diagnosis given twice', '837P', [['ABF:I10', 'ABF:E119']], `warning diagnosis.repeat ${claim} HI02-2`],
    ['a code for anything without words', '837P', [['HC:99214', 'HC:J3490']], `warning unlisted ${claim}/2400 SV101-7`],
    ['a period that ends before it begins', '837P', [['D8*20261120', 'RD8*20261120-20261119']], `error date.order ${claim}/2400 DTP03`],
    ['a service outside of the statement', '837I', [['D8*20261120', 'D8*20261121']], `warning date.order ${claim}/2400 DTP03`],
    [
      'an inpatient bill that does not know what was present on admission',
      '837I',
      [
        [':::::::Y', ''],
        [':::::::N', ''],
      ],
      `warning present.on.admission ${claim} CLM`,
    ],
  ]

  test.each(cases)('%s is told, and nothing else', async (_, type, changes, place) => {
    expect(await told(type, ...changes)).toEqual([place])
  })

  const cures: [string, Type, Change[]][] = [
    ['a replacement with its number', '837P', [['11:B:1*Y*A*Y*Y', '11:B:7*Y*A*Y*Y\nREF*F8*ICN1']]],
    ['a car accident with state and date', '837P', [['Y*A*Y*Y', 'Y*A*Y*Y**AA:::IL\nDTP*439*D8*20261119']]],
    ['an inpatient visit with admission', '837P', [['11:B:1*Y*A*Y*Y', '21:B:1*Y*A*Y*Y\nDTP*435*D8*20261119']]],
    ['Medicare second with a reason', '837P', [['SBR*P*18*GRP1******CI', 'SBR*S*18*GRP1**12****MB']]],
    ['a code for anything with words', '837P', [['HC:99214', 'HC:J3490:::::NEW DRUG']]],
  ]

  test.each(cures)('%s is fine', async (_, type, changes) => {
    expect(await told(type, ...changes)).toEqual([])
  })

  test('other insurance without its subscriber and payer is rejected', async () => {
    expect(await told('837P', lineBefore)).toEqual(
      expect.arrayContaining([`error loop.required ${claim}/2320 SBR`, `error segment.required ${claim}/2320 SBR`]),
    )
  })
})

/** A payer that paid before: 60 of 200, with reasons for the rest. */
const before = (paid: string, adjustments: string): string => `SBR*S*01*GRP2******CI
${adjustments}AMT*D*${paid}
OI***Y***Y
NM1*IL*1*DOE*JOHN****MI*XYZ1
NM1*PR*2*FIRST PAYER*****PI*11111
`
const secondary = (paid: string, claimAdjustments: string, line: string): Change[] => [
  ['LX*1', `${before(paid, claimAdjustments)}LX*1`],
  ['REF*6R*L0001', `REF*6R*L0001${line}`],
]
const decided = (payer: string, paid: string, adjustments: string): string => `
SVD*${payer}*${paid}*HC:99214**1
${adjustments}DTP*573*D8*20261125`

describe('sums with the payers before (level 3)', () => {
  test.each([
    ['the line tells it all', secondary('60', '', decided('11111', '60', 'CAS*CO*45*100**1*40\n'))],
    ['the claim tells it all', secondary('60', 'CAS*CO*45*140\n', '')],
    ['nothing was paid', secondary('0', '', decided('11111', '0', 'CAS*PR*1*200\n'))],
    ['all was paid', secondary('200', '', decided('11111', '200', ''))],
  ])('a claim is fine where %s', async (_, changes) => {
    expect(await told('837P', ...changes)).toEqual([])
  })

  test.each([
    ['a line off by a cent', secondary('60', '', decided('11111', '60', 'CAS*CO*45*100.01**1*40\n')), `${claim}/2400/2430 SVD02`],
    ['a claim off by a cent', secondary('60', 'CAS*CO*45*140.01\n', ''), `${claim}/2320 SBR`],
    ['a payment that its lines do not make', secondary('61', '', decided('11111', '60', 'CAS*CO*45*140\n')), `${claim}/2320 SBR`],
    ['the same amount at claim and line', secondary('60', 'CAS*CO*45*140\n', decided('11111', '60', 'CAS*CO*45*140\n')), `${claim}/2320 SBR`],
  ])('%s is rejected', async (_, changes, place) => {
    const places = await told('837P', ...changes)
    expect(places.length).toBeGreaterThan(0)
    expect(new Set(places)).toContain(`error balance.coordination ${place}`)
    expect(places.every(one => one.startsWith('error balance.coordination'))).toBe(true)
  })

  test('a line paid by a payer whom the claim does not name is told', async () => {
    expect(await told('837P', ...secondary('0', 'CAS*CO*45*200\n', decided('22222', '60', 'CAS*CO*45*140\n')))).toEqual([
      `warning payer.unknown ${claim}/2400/2430 SVD01`,
    ])
  })

  test('two payers in the same turn are told', async () => {
    const places = await told('837P', ['SBR*P*18', 'SBR*S*18'], ...secondary('60', 'CAS*CO*45*140\n', ''))
    expect(places).toEqual([`warning payer.order ${claim} CLM`])
  })

  test.each([
    ['837P', '*200***11'],
    ['837I', '*200***11'],
    ['837D', '*200***11'],
  ] as const)('the lines of a %s add up to the claim, to the cent', async (type, from) => {
    expect(await told(type, [from, '*200.01***11'])).toEqual([`error balance.claim ${claim} CLM02`])
  })

  test('an amount of three decimals is no amount', async () => {
    const places = await told('837P', ['*200***11', '*200.001***11'], ['99214*200', '99214*200.001'])
    expect(places).toEqual([`error element.type ${claim} CLM02`, `error element.type ${claim}/2400 SV102`])
  })

  test('amounts are read as X12 writes them', async () => {
    const written = fc.constantFrom(...(['100', '100.5', '.5', '0.50', '100.', '-0.01', '-.01'] as const))
    await fc.assert(
      fc.asyncProperty(written, async amount => {
        expect(await told('837P', ['*200***11', `*${amount}***11`], ['99214*200', `99214*${amount}`])).toEqual([])
      }),
    )
  })
})

describe('the three balances of a remittance (level 3)', () => {
  const inFull = 'CAS*CO*45*80**253*1.6\nCAS*PR*1*20**2*20'
  const reversal = `CLP*PCN0001*22*-200*-78.4*-40*MB*ICN123*11*1
NM1*QC*1*DOE*JANE****MI*ABC123456
SVC*HC:99214*-200*-78.4**-1
DTM*472*20261120
CAS*CO*45*-80**253*-1.6
CAS*PR*1*-20**2*-20
CLP*PCN0001*1*200*90*40*MB*ICN124*11*1
NM1*QC*1*DOE*JANE****MI*ABC123456
SVC*HC:99214*200*90**1
DTM*472*20261120
CAS*CO*45*70
CAS*PR*1*20**2*20
PLB`

  test.each<[string, Change[]]>([
    ['an adjustment of six reasons', [[inFull, 'CAS*CO*45*50**253*1.6**96*10**97*10**16*5**18*5\nCAS*PR*1*20**2*20']]],
    [
      'a reversal and its correction',
      [
        ['PLB', reversal],
        ['BPR*I*71.4', 'BPR*I*83'],
      ],
    ],
    [
      'no money, and nothing paid',
      [
        ['BPR*I*71.4*C*ACH*CCP*01*999999992*DA*12345*1512345678**01*999988880*DA*98765*20261205', 'BPR*H*0*C*NON************20261205'],
        ['*200*78.4*40', '*200*0*40'],
        ['99214*200*78.4', '99214*200*0'],
        ['CAS*CO*45*80**253*1.6', 'CAS*CO*45*160'],
        ['CAS*PR*1*20**2*20', 'CAS*PR*1*20**2*20'],
        ['PLB*1234567893*20261231*WO:ICN100*10*L6*-3', 'PLB*1234567893*20261231*WO:ICN100*10*L6*-10'],
      ],
    ],
    [
      'a provider paid more',
      [
        ['BPR*I*71.4', 'BPR*I*91.4'],
        ['WO:ICN100*10', 'WO:ICN100*-10'],
      ],
    ],
  ])('%s balances', async (_, changes) => {
    expect(await told('835', ...changes)).toEqual([])
  })

  test.each<[string, Change, string[]]>([
    ['a line', ['99214*200*78.4', '99214*200*78.41'], ['balance.line 2000/2100/2110 SVC03', 'balance.claim 2000/2100 CLP04']],
    ['a claim', ['*200*78.4*40', '*200*78.41*40'], ['balance.payment BPR02', 'balance.claim 2000/2100 CLP04', 'balance.claim 2000/2100 CLP04']],
    ['the charge', ['*200*78.4*40', '*200.01*78.4*40'], ['balance.claim 2000/2100 CLP03', 'balance.claim 2000/2100 CLP04']],
    ['the payment', ['BPR*I*71.4', 'BPR*I*71.41'], ['balance.payment BPR02']],
    ['the sign of a provider adjustment', ['L6*-3', 'L6*3'], ['balance.payment BPR02']],
  ])('%s off by so little is noticed', async (_, change, places) => {
    expect((await told('835', change)).toSorted()).toEqual(places.map(place => `error ${place}`).toSorted())
  })
})

describe('limits of a claim', () => {
  const lines = (count: number): Change[] => [
    ['*200***11', `*${count * 200}***11`],
    [
      'LX*1\nSV1*HC:99214*200*UN*1***1:2\nDTP*472*D8*20261120\nREF*6R*L0001',
      Array.from({ length: count }, (_, i) => `LX*${i + 1}\nSV1*HC:99214*200*UN*1***1:2\nDTP*472*D8*20261120`).join('\n'),
    ],
  ]
  const diagnoses = (count: number): Change[] => [['ABF:I10', Array.from({ length: count - 1 }, (_, i) => `ABF:I1${i}`).join('*')]]

  test('50 lines fit, the 51st does not', async () => {
    expect(await told('837P', ...lines(50))).toEqual([])
    expect(await told('837P', ...lines(51))).toEqual([`error loop.repeat ${claim}/2400 LX`])
  })

  test('a claim without end is refused for its lines, and no more is kept of it than a guide allows', async () => {
    const places = await told('837I', [
      'LX*1\nSV2*0450*HC:99283*200*UN*1\nDTP*472*D8*20261120\nREF*6R*L0001',
      Array.from({ length: 21_000 }, (_, i) => `LX*${i + 1}\nSV2*0450*HC:99283*200*UN*1`).join('\n'),
    ])
    expect(places).toEqual([`error loop.repeat ${claim}/2400 LX`])
  })

  test('12 diagnoses fit, the 13th does not', async () => {
    expect(await told('837P', ...diagnoses(12))).toEqual([])
    expect(await told('837P', ...diagnoses(13))).toEqual([`error element.unused ${claim} HI13`])
  })

  test('a name may have an apostrophe and a hyphen; an accent is told', async () => {
    expect(await told('837P', ['DOE*JANE', "O'DOE-ROE*JANE"])).toEqual([])
    expect(await told('837P', ['DOE*JANE', 'DOÉ*JANE'])).toEqual(['warning element.character 2000A/2000B/2010BA NM103'])
  })
})

describe('codes with lists of their own (level 5)', () => {
  test.each<[string, Type, Change, string]>([
    ['an NPI with a wrong check digit', '837P', ['1999999992', '1999999991'], `npi ${claim}/2310B NM109`],
    ['a state that is none', '837P', ['SPRINGFIELD*IL*62701\n', 'SPRINGFIELD*XX*62701\n'], 'code.form 2000A/2000B/2010BA N402'],
    ['a short ZIP code', '837P', ['*IL*62701\n', '*IL*6270\n'], 'code.form 2000A/2000B/2010BA N403'],
    ['a billing address without ZIP+4', '837P', ['*627010001', '*62701'], 'code.form 2000A/2010AA N403'],
    ['a tax id of eight digits', '837P', ['REF*EI*123456789', 'REF*EI*12345678'], 'code.form 2000A/2010AA REF02'],
    ['a taxonomy code that is none', '837P', ['PRV*BI*PXC*207Q00000X', 'PRV*BI*PXC*207Q00000Y'], 'code.form 2000A PRV03'],
    ['a diagnosis with its dot', '837P', ['E119', 'E11.9'], `code.form ${claim} HI01-2`],
    ['a procedure of four digits', '837P', ['HC:99214', 'HC:9921'], `code.form ${claim}/2400 SV101-2`],
    ['a place of service nobody has', '837P', ['11:B:1', '88:B:1'], `code.form ${claim} CLM05-1`],
    ['a dental code without D', '837D', ['AD:D2150', 'AD:2150'], `code.form ${claim}/2400 SV301-2`],
    ['a drug code with hyphens', '837P', ['REF*6R*L0001', 'REF*6R*L0001\nLIN**N4*12345-6789-01\nCTP****1*UN'], `code.form ${claim}/2400/2410 LIN03`],
  ])('%s is told and does not reject', async (_, type, change, place) => {
    const report = await check(edited(type, change))
    expect([report.verdict, placesOf(report)]).toEqual(['accepted', [`warning ${place}`]])
  })

  test('dated code sets are asked once for each code, on its day of service', async () => {
    const asked: string[] = []
    const report = await check(edited('837P', ['HC:99214', 'HC:99214:25']), {
      codes: (system, code, day) => {
        asked.push(`${system} ${code} ${day}`)
        return code === 'I10' ? 'retired' : code === '99214' ? 'unknown' : 'valid'
      },
    })
    expect(asked.toSorted()).toEqual([
      'cpt 99214 2026-11-20',
      'icd10cm E119 2026-11-20',
      'icd10cm I10 2026-11-20',
      'modifier 25 2026-11-20',
      'pos 11 2026-11-20',
    ])
    expect(placesOf(report)).toEqual([`error code.retired ${claim} HI02-2`, `error code.unknown ${claim}/2400 SV101-2`])
    expect(findingsOf(report).every(({ level }) => level === 5)).toBe(true)
  })
})

test('reasons and remarks of a payer are asked for on the day of payment; what is wrong with them does not reject', async () => {
  const asked: string[] = []
  const report = await check(edited('835', ['AMT*B6*120', 'AMT*B6*120\nLQ*HE*MA01\nLQ*HE*?']), {
    codes: (system, code, day) => {
      asked.push(`${system} ${code} ${day}`)
      return 'retired'
    },
  })
  expect(asked).toEqual(['carc 45 2026-12-05', 'carc 253 2026-12-05', 'carc 1 2026-12-05', 'carc 2 2026-12-05', 'rarc MA01 2026-12-05'])
  expect(report.verdict).toBe('accepted')
  const line = '2000/2100/2110'
  expect(placesOf(report)).toEqual([
    `warning code.retired ${line} CAS02`,
    `warning code.retired ${line} CAS05`,
    `warning code.retired ${line} CAS02`,
    `warning code.retired ${line} CAS05`,
    `warning code.retired ${line} LQ02`,
    `warning code.form ${line} LQ02`,
  ])
})

const acknowledgement = (accepted: string, rejected: string, accept: string, refuse: string): string => `BHT*0085*08*A1*20261121*0930*TH
HL*1**20*1
NM1*AY*2*TEST CLEARINGHOUSE*****46*RECEIVERID
TRN*1*R1
DTP*050*D8*20261121
DTP*009*D8*20261121
HL*2*1*21*1
NM1*41*2*TEST PRACTICE*****46*SENDERID
TRN*2*B000001
STC*A1:19*20261121*WQ*300
QTY*90*${accepted}
QTY*AA*${rejected}
AMT*YU*${accept}
AMT*YY*${refuse}
HL*3*2*19*1
NM1*85*2*TEST PRACTICE*****XX*1234567893
HL*4*3*PT
NM1*QC*1*DOE*JANE****MI*ABC123456
TRN*2*PCN0001
STC*A2:20*20261121*WQ*200
STC*A7:21*20261121*U*200
DTP*472*D8*20261120
HL*5*3*PT
NM1*QC*1*ROE*RICHARD****MI*ABC999999
TRN*2*PCN0002
STC*A7:562:85*20261121*U*100
DTP*472*D8*20261119`

/** A transaction of ours, given as its segments. */
const written = (st01: string, group: string, version: string, body: string): string =>
  writeInterchange(
    { ...envelope, senderId: envelope.receiverId, receiverId: envelope.senderId },
    { st01, group, version, hasSt03: true },
    body.split('\n').map(line => {
      const [id = '', ...elements] = line.split('*')
      return { id, elements }
    }),
  )

describe('counts of acknowledgements (level 3)', () => {
  const places = async (body: string): Promise<string[]> => placesOf(await check(written('277', 'HN', '005010X214', body)))

  test('a 277CA whose counts and sums are those of its claims is fine; the first status of a claim decides it', async () => {
    expect(await places(acknowledgement('1', '1', '200', '100'))).toEqual([])
  })

  test('a claim that vanished between count and detail is told', async () => {
    const batch = '2000A/2000B/2200B'
    expect(await places(acknowledgement('2', '1', '200', '100'))).toEqual([`warning balance.acknowledgement ${batch} QTY02`])
    expect(await places(acknowledgement('1', '1', '200', '100.01'))).toEqual([`warning balance.acknowledgement ${batch} AMT02`])
  })

  test('a 999 with two answers of which one is a refusal is fine, and its counts are checked', async () => {
    const body = (ak9: string): string => `AK1*HC*1*005010X222A1
AK2*837*0001*005010X222A1
IK5*A
AK2*837*0002*005010X222A1
IK3*CLM*22*2300*8
IK4*2**1
IK5*R*I5
${ak9}`
    const answer = async (ak9: string): Promise<string[]> => placesOf(await check(written('999', 'FA', '005010X231A1', body(ak9))))
    expect(await answer('AK9*P*2*2*1')).toEqual([])
    expect(await answer('AK9*P*2*2*2')).toEqual(['warning balance.acknowledgement AK904'])
    expect(await answer('AK9*P*2*1*0')).toEqual(['warning balance.acknowledgement AK903'])
  })
})

test('a file may hold many claims, and each is judged by itself', async () => {
  const { body } = transactions['837P']
  const at = body.indexOf('CLM*')
  const more = body.slice(at).replace('PCN0001*200', 'PCN0002*201').replace('L0001', 'L0002')
  expect(placesOf(await check(fileOf('837P', `${body}\n${more}`)))).toEqual([`error balance.claim ${claim} CLM02`])
})
