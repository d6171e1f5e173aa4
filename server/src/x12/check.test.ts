import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkX12 } from './check.ts'
import type { CheckReport } from './check.ts'
import { check, edited as editedFile, fileOf, findingsOf, transactions } from './x12-file.fixture.ts'

const claim = transactions['837P'].body
const payment = transactions['835'].body
const file = (body: readonly string[], type: '837P' | '835' = '837P'): string => fileOf(type, body.join('\n'))
const claimFile = fileOf('837P', claim)
const paymentFile = fileOf('835', payment)
const places = (report: CheckReport): string[] =>
  findingsOf(report).map(({ rule, loop, segment, element }) => `${rule} ${loop && `${loop} `}${segment}${element}`)

const edited = (from: string, to: string): string => editedFile('837P', [from, to])

test('a good claim file and a good remittance have no findings', async () => {
  expect(findingsOf(await check(claimFile))).toEqual([])
  expect(findingsOf(await check(paymentFile))).toEqual([])
  expect(await check(claimFile)).toMatchObject({
    verdict: 'accepted',
    interchanges: 1,
    groups: 1,
    transactions: [
      {
        type: '837P',
        version: '005010X222A1',
        interchangeControlNumber: '000000001',
        groupControlNumber: '1',
        controlNumber: '0001',
        depth: 'guide',
        segments: 27,
        totals: { claims: 1, lines: 1, chargeCents: 20000n, paidCents: 0n },
      },
    ],
  })
})

const mistakes: [string, string, string, string][] = [
  ['a cent too much on the claim', '*200***11', '*200.01***11', 'balance.claim 2300 CLM02'],
  ['an amount with a comma', '*200***11', '*2,00***11', 'element.type 2300 CLM02'],
  ['a missing tax id', 'REF*EI*123456789\n', '', 'segment.required 2010AA NM1'],
  ['a second street', 'N3*1 ELM ST', 'N3*1 ELM ST\nN3*2 ELM ST', 'segment.repeat 2010BA N3'],
  ['a diagnosis after the line', 'REF*6R*L0001', 'REF*6R*L0001\nHI*BG:01', 'segment.order 2300 HI'],
  ['a segment nobody knows', 'HI*ABK', 'ZZZ*1\nHI*ABK', 'segment.unexpected 2300 ?'],
  ['a date of a wrong kind', 'DTP*472', 'DTP*999*D8*20261120\nDTP*472', 'segment.unexpected 2400 DTP'],
  ['a line without service date', 'DTP*472*D8*20261120\n', '', 'segment.required 2400 LX'],
  ['no payer', 'NM1*PR*2*TEST PAYER*****PI*99999\n', '', 'loop.required 2000B HL'],
  ['two payers', 'NM1*PR*2', 'NM1*PR*2*OTHER*****PI*1234\nNM1*PR*2', 'loop.repeat 2010BB NM1'],
  ['a 30th of February', '*D8*20261120', '*D8*20260230', 'element.type 2400 DTP03'],
  ['a range that is only a day', '*D8*20261120', '*RD8*20261120', 'element.type 2400 DTP03'],
  ['a sex that is no code', '*19800101*F', '*19800101*X', 'element.code 2010BA DMG03'],
  ['a place of service qualifier of the hospital', '11:B:1', '11:A:1', 'element.code 2300 CLM05-2'],
  ['a missing frequency', '11:B:1', '11:B', 'element.required 2300 CLM05-3'],
  ['a state of three letters', 'SPRINGFIELD*IL*62701\n', 'SPRINGFIELD*ILL*62701\n', 'element.long 2010BA N402'],
  ['an id without what kind it is', '****MI*ABC123456', '*****ABC123456', 'element.depends 2010BA NM108'],
  ['an element that is not used', 'SBR*P*18*GRP1******CI', 'SBR*P*18*GRP1**** **CI', 'element.unused 2000B SBR07'],
  ['too many elements', 'LX*1', 'LX*1*2', 'element.unused 2400 LX02'],
  ['a repeated element', 'REF*EI*123456789', 'REF*EI*123456789^987654321', 'element.repeat 2010AA REF02'],
  ['a pointer at no diagnosis', '***1:2', '***1:3', 'pointer 2400 SV107'],
  ['levels that do not count up', 'HL*2*1*22', 'HL*3*1*22', 'hierarchy 2000B HL01'],
  ['a level under none', 'HL*2*1*22', 'HL*2*7*22', 'hierarchy 2000B HL02'],
  ['a subscriber who is not the patient, without patient', 'SBR*P*18', 'SBR*P*', 'patient.level 2000B SBR02'],
  [
    'a patient under a subscriber who is the patient',
    'CLM*PCN',
    'HL*3*2*23*0\nPAT*19\nNM1*QC*1*DOE*MAX\nN3*A\nN4*BOSTON*MA*02101\nDMG*D8*20150505*M\nCLM*PCN',
    'patient.level 2000B SBR02',
  ],
]

test.each(mistakes)('%s is rejected where it is', async (_, from, to, place) => {
  const report = await check(edited(from, to))
  expect(report.verdict).toBe('rejected')
  expect(places(report)).toContain(place)
})

const doubts: [string, string, string, string][] = [
  ['an NPI with a wrong check digit', '1234567893', '1234567890', 'npi 2010AA NM109'],
  ['a replacement that does not say of what', '11:B:1', '11:B:7', 'replacement 2300 CLM05-3'],
  ['a letter with an accent', 'DOE*JANE', 'DOE*JOSÉ', 'element.character 2010BA NM104'],
  ['lines that do not count from 1', 'LX*1', 'LX*2', 'line.number 2400 LX01'],
]

test.each(doubts)('%s is told but does not reject', async (_, from, to, place) => {
  const report = await check(edited(from, to))
  expect([report.verdict, places(report)]).toEqual(['accepted', [place]])
})

const envelopes: [string, string, string, string][] = [
  ['one segment too few in SE01', 'SE*27', 'SE*26', 'envelope.count SE01'],
  ['another control number in SE02', 'SE*27*0001', 'SE*27*0002', 'envelope.control SE02'],
  ['another control number in GE02', 'GE*1*1', 'GE*1*2', 'envelope.control GE02'],
  ['two transactions claimed in GE01', 'GE*1*1', 'GE*2*1', 'envelope.count GE01'],
  ['another control number in IEA02', 'IEA*1*000000001', 'IEA*1*000000002', 'envelope.control IEA02'],
  ['two groups claimed in IEA01', 'IEA*1', 'IEA*2', 'envelope.count IEA01'],
  ['no SE', 'SE*27*0001~\n', '', 'envelope.missing ST'],
  ['no GE', 'GE*1*1~\n', '', 'envelope.missing GS'],
  ['no IEA', 'IEA*1*000000001~\n', '', 'envelope.missing ISA'],
  ['another version in ST03 than in GS08', '837*0001*005010X222A1', '837*0001*005010X222', 'envelope.control ST03'],
  ['a group of another kind', 'GS*HC', 'GS*HP', 'envelope.value ST'],
  ['a month 13 in the ISA', '*261121*', '*261321*', 'envelope.value ISA09'],
  ['a version before 5010 in the ISA', '*00501*', '*00401*', 'version ISA12'],
  ['segments after the SE', 'GE*1*1', 'REF*6R*X~GE*1*1', 'envelope.missing REF'],
]

test.each(envelopes)('%s is rejected', async (_, from, to, place) => {
  expect(claimFile).toContain(from)
  const report = await check(claimFile.replace(from, to))
  expect([report.verdict, places(report)]).toEqual(['rejected', [place]])
})

test('a version that is not supported is named', async () => {
  const [finding] = findingsOf(await check(claimFile.replaceAll('005010X222A1', '004010X098A1')))
  expect(finding?.reason).toMatch(/^Version not supported for 837: found 004010X098A1, we read 005010X222A1/)
})

test('a transaction number used twice in a group is rejected', async () => {
  const twice = claimFile.replace('GE*1*1', `${claimFile.slice(claimFile.indexOf('ST*'), claimFile.indexOf('GE*'))}GE*2*1`)
  const report = await check(twice)
  expect(report.transactions.map(({ verdict }) => verdict)).toEqual(['accepted', 'rejected'])
  expect(places(report)).toEqual(['envelope.duplicate ST02'])
})

test('an empty file, a text that is none and a file cut off anywhere are rejected', async () => {
  expect((await check('')).verdict).toBe('rejected')
  expect((await check('\n \n')).verdict).toBe('rejected')
  expect((await check('Dear Sir or Madam')).verdict).toBe('rejected')
  const end = claimFile.lastIndexOf('~')
  for (let length = 0; length < end; length++) expect((await check(claimFile.slice(0, length))).verdict, `after ${length}`).toBe('rejected')
})

const optional = ['PRV*BI', 'PRV*PE', 'REF*6R', 'REF*EV', 'DTM*405', 'PER*BL', 'REF*TJ', 'DTM*472', 'AMT*B6']

test.each([
  ['837P', claim],
  ['835', payment],
] as const)('leaving any needed segment out of an %s is noticed', async (type, body) => {
  const segments = body.split('\n')
  for (const [i, left] of segments.entries()) {
    const { verdict } = await check(file(segments.toSpliced(i, 1), type))
    expect([left, verdict]).toEqual([left, optional.some(start => left.startsWith(start)) ? 'accepted' : 'rejected'])
  }
})

test('references of one loop may come in any order', async () => {
  const references = ['REF*G1*AUTH', 'REF*EA*MRN', 'REF*X4*CLIA', 'REF*D9*TRACE', 'REF*9F*REFERRAL']
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(references), async some => {
      expect(findingsOf(await check(edited('HI*ABK', [...some, 'HI*ABK'].join('\n'))))).toEqual([])
    }),
  )
})

test('a type without a guide of ours is checked for envelope, counts and levels only', async () => {
  const enrolment = ['BGN*00*1*20261121*0930', 'HL*1**20*1', 'HL*3*1*21*0']
  const text = file(enrolment).replace('GS*HC', 'GS*BE').replace('ST*837', 'ST*834').replaceAll('005010X222A1', '005010X220A1')
  const report = await check(text)
  expect(report.transactions[0]).toMatchObject({ type: '834', depth: 'envelope', verdict: 'rejected' })
  expect(places(report)).toEqual(['hierarchy HL01'])
})

test('the report does not depend on how the file arrives', async () => {
  const bytes = new TextEncoder().encode(claimFile.replace('JANE', 'JOSÉ'))
  async function* pieces(size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  }
  expect(await checkX12(pieces(1))).toEqual(await checkX12(pieces(bytes.length)))
})

test('findings without end are counted, not kept', async () => {
  const lines = Array.from({ length: 150 }, (_, i) => `LX*${i + 1}\nSV1*HC:99214*0*XX*1***1\nDTP*472*D8*20261120`)
  const [transaction] = (await check(edited('REF*6R*L0001', lines.join('\n').replaceAll('LX*', 'LX*9')))).transactions
  expect(transaction?.findings.length).toBeLessThan(110)
  expect(transaction?.findingsLeftOut).toBeGreaterThan(100)
})

const secrets = ['DOE', 'JANE', 'ABC123456', '19800101', 'ELM', 'PCN0001', '123456789', 'E119']

test('whatever is done to a file, the check ends, and no sentence holds what it says of a patient', async () => {
  const change = fc.record({
    at: fc.nat({ max: claimFile.length }),
    remove: fc.nat({ max: 6 }),
    insert: fc.string({ maxLength: 4 }),
  })
  const text = fc.constantFrom(claimFile, paymentFile)
  await fc.assert(
    fc.asyncProperty(text, fc.array(change, { maxLength: 4 }), async (good, changes) => {
      const bad = changes.reduce((all, { at, remove, insert }) => all.slice(0, at) + insert + all.slice(at + remove), good)
      const report = await check(bad)
      expect(['accepted', 'rejected']).toContain(report.verdict)
      for (const { reason } of findingsOf(report)) for (const secret of secrets) expect(reason).not.toContain(secret)
    }),
    { numRuns: 500 },
  )
})

test('an error is told however many faults of another kind come before it', async () => {
  const lines = Array.from({ length: 150 }, (_, i) => `REF*6R*${'9'.repeat(60)}${i}`)
  const report = await check(file([...claim.split('\n'), ...lines, 'XYZ*1']))
  const [transaction] = report.transactions
  expect(transaction?.findings.map(({ rule }) => rule)).toContain('segment.unexpected')
  expect(transaction?.findings.length).toBeLessThan(110)
  expect(transaction?.findingsLeftOut).toBeGreaterThan(40)
})

test('a file of more transactions than anybody sends is refused before its reports fill the memory', async () => {
  const head = claimFile.slice(0, claimFile.indexOf('ST*'))
  const report = await check(head + 'ST*835*0001~SE*2*0001~'.repeat(6000))
  expect(report.verdict).toBe('rejected')
  expect(report.transactions.length).toBe(5000)
  expect(report.findings.map(({ rule, reason }) => [rule, reason])).toEqual([
    ['envelope.count', 'The file holds more than 5000 transactions; send it in parts.'],
  ])
})

test('levels that hang one below the other for ever are refused where guides end', async () => {
  const chain = Array.from({ length: 5000 }, (_, i) => `HL*${i + 1}*${i === 0 ? '' : i}*22*1`)
  const report = await check(file(chain))
  expect(places(report)).toEqual(expect.arrayContaining([expect.stringContaining('hierarchy')]))
})
