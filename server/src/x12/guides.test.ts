import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, edited, fileOf, findingsOf, placesOf, transactions } from './x12-file.fixture.ts'
import type { Type } from './x12-file.fixture.ts'

const types = Object.keys(transactions) as Type[]

test.each(types)('our own %s is read by its guide without a finding', async type => {
  const report = await check(fileOf(type, transactions[type].body))
  expect(placesOf(report)).toEqual([])
  expect(report.transactions).toMatchObject([{ type, depth: 'guide', verdict: 'accepted' }])
})

/** What may be left out of each without a refusal. */
const optional: Readonly<Record<Type, readonly string[]>> = {
  '837P': ['PRV', 'REF*6R'],
  '837I': ['PRV', 'REF*6R', 'DTP*435', 'DTP*472', 'HI*ABF', 'NM1*71'],
  '837D': ['PRV', 'REF*6R', 'DTP*472', 'TOO'],
  '835': ['REF', 'DTM', 'PER*BL', 'AMT'],
  '270': ['TRN', 'DMG', 'DTP', 'EQ'],
  '271': ['TRN', 'N3', 'N4', 'DMG', 'DTP', 'EB', 'MSG', 'LE', 'LS', 'NM1*PR*2*OTHER'],
  '276': ['REF', 'AMT', 'DMG', 'DTP'],
  '277': ['REF', 'DTP'],
  '278 request': ['TRN', 'DMG', 'HI', 'NM1*SJ', 'DTP', 'SV1'],
  '278 response': ['TRN', 'DMG', 'HI', 'NM1*SJ', 'DTP', 'SV1', 'HCR'],
}

test.each(types)('leaving any needed segment out of a %s is noticed', async type => {
  const segments = transactions[type].body.split('\n')
  for (const [i, left] of segments.entries()) {
    const { verdict } = await check(fileOf(type, segments.toSpliced(i, 1).join('\n')))
    expect([left, verdict]).toEqual([left, optional[type].some(start => left.startsWith(start)) ? 'accepted' : 'rejected'])
  }
})

const mistakes: [Type, string, string, string, string][] = [
  ['837I', 'a hospital that is a person', 'NM1*85*2', 'NM1*85*1', '2000A/2010AA NM102'],
  ['837I', 'a place of service instead of a bill type', '11:A:1', '11:B:1', '2000A/2000B/2300 CLM05-2'],
  ['837I', 'a signature that only physicians give', '11:A:1**A', '11:A:1*Y*A', '2000A/2000B/2300 CLM06'],
  ['837I', 'a statement of one day', 'RD8*20261118-20261120', 'RD8*20261118', '2000A/2000B/2300 DTP03'],
  ['837I', 'no statement dates', 'DTP*434*RD8*20261118-20261120\n', '', '2000A/2000B/2300 CLM'],
  ['837I', 'no patient status', 'CL1*1*7*01', 'CL1*1*7', '2000A/2000B/2300 CL103'],
  ['837I', 'an unknown present on admission', ':::::::Y', ':::::::X', '2000A/2000B/2300 HI01-9'],
  ['837I', 'an admission hour that is none', '202611180830', '202611182530', '2000A/2000B/2300 DTP03'],
  ['837I', 'a line without revenue code', 'SV2*0450', 'SV2*', '2000A/2000B/2300/2400 SV201'],
  ['837I', 'a service of a physician', 'SV2*0450*HC:99283*200*UN*1', 'SV1*HC:99283*200*UN*1***1', '2000A/2000B/2300/2400 SV1'],
  ['837D', 'a procedure that is not dental', 'AD:D2150', 'HC:99214', '2000A/2000B/2300/2400 SV301-1'],
  ['837D', 'a surface that no tooth has', 'M:O', 'M:X', '2000A/2000B/2300/2400 TOO03-2'],
  ['270', 'a question about nothing', 'EQ*30', 'EQ***FAM', '2000A/2000B/2000C/2100C/2110C EQ01'],
  ['270', 'a reissue', 'BHT*0022*13', 'BHT*0022*18', ' BHT02'],
  ['271', 'a benefit that no payer has', 'EB*1*IND', 'EB*Z*IND', '2000A/2000B/2000C/2100C/2110C EB01'],
  ['271', 'a network that is no answer', '20*****Y', '20*****X', '2000A/2000B/2000C/2100C/2110C EB12'],
  ['271', 'a refusal without what to do', 'DMG*D8', 'AAA*N**72\nDMG*D8', '2000A/2000B/2000C/2100C AAA04'],
  ['271', 'a refusal for no reason of the list', 'DMG*D8', 'AAA*N**04*C\nDMG*D8', '2000A/2000B/2000C/2100C AAA03'],
  ['276', 'an answer in the question', 'TRN*1*PCN0001', 'TRN*2*PCN0001', '2000A/2000B/2000C/2000D/2100D TRN'],
  ['277', 'a status without category', 'F1:65', ':65', '2000A/2000B/2000C/2000D/2200D STC01-1'],
  ['278 request', 'no request', 'UM*HS*I*3*11:B\n', '', '2000A/2000B/2000C/2000E HL'],
  ['278 request', 'a decision in the request', 'UM*HS*I*3*11:B', 'UM*HS*I*3*11:B\nHCR*A1*AUTH1', '2000A/2000B/2000C/2000E HCR'],
  ['278 request', 'an event that is nobody’s', 'HL*4*3*EV', 'HL*4*2*EV', '2000A/2000B/2000C/2000E HL02'],
  ['278 request', 'a service without its event', 'HL*5*4*SS', 'HL*5*3*SS', '2000A/2000B/2000C/2000E/2000F HL02'],
  ['278 response', 'a decision that is none', 'HCR*A1', 'HCR*ZZ', '2000A/2000B/2000C/2000E HCR01'],
]

test.each(mistakes)('%s: %s is rejected where it is', async (type, _, from, to, place) => {
  const report = await check(edited(type, [from, to]))
  expect(report.verdict).toBe('rejected')
  expect(findingsOf(report).map(({ path, segment, element }) => `${path} ${segment}${element}`)).toContain(place)
})

const secrets = ['DOE', 'JANE', 'ABC123456', '19800101', 'ELM', 'PCN0001', '123456789', 'E119', 'SMITH']
const change = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), remove: fc.nat({ max: 12 }), insert: fc.string({ maxLength: 4 }) })

test.each(types)('whatever is done to a %s, the check ends, and no finding holds what it says of a patient', async type => {
  const good = fileOf(type, transactions[type].body)
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async changes => {
      const bad = changes.reduce((all, { at, remove, insert }) => {
        const place = Math.floor(at * all.length)
        return all.slice(0, place) + insert + all.slice(place + remove)
      }, good)
      const report = await check(bad)
      expect(['accepted', 'rejected']).toContain(report.verdict)
      const said = JSON.stringify(findingsOf(report))
      for (const secret of secrets) expect(said).not.toContain(secret)
    }),
    { numRuns: 150 },
  )
})

describe('types that share ST01 are told apart', () => {
  test.each([
    ['837', '005010X291', 'HC', '837P predetermination'],
    ['837', '005010X292', 'HC', '837I predetermination'],
  ])('%s %s is a %3$s', async (_, version, _group, type) => {
    const body = type.startsWith('837P')
      ? transactions['837P'].body.replace('\nDTP*472*D8*20261120', '')
      : transactions['837I'].body.replace('\nDTP*434*RD8*20261118-20261120', '')
    const claim = type.startsWith('837P') ? '837P' : '837I'
    const text = fileOf(claim, body).replaceAll(transactions[claim].version, version)
    expect((await check(text)).transactions).toMatchObject([{ type, depth: 'guide', verdict: 'accepted', totals: { claims: 1, lines: 1 } }])
    expect((await check(fileOf(claim, body))).verdict).toBe('rejected')
  })

  test('a 278 is a request or an answer by its purpose', async () => {
    expect((await check(fileOf('278 request', transactions['278 request'].body))).transactions[0]?.type).toBe('278 request')
    expect((await check(fileOf('278 response', transactions['278 response'].body))).transactions[0]?.type).toBe('278 response')
  })

  test('a 278 that ends before its purpose is rejected', async () => {
    const report = await check(fileOf('278 request', transactions['278 request'].body).replace(/BHT[\s\S]*?SE\*\d+/, 'SE*2'))
    expect(report).toMatchObject({ verdict: 'rejected', transactions: [{ st01: '278' }] })
    expect(placesOf(report)).toContain('error segment.required ST')
  })
})

test('a file of 4010 is told what was found, what we read and what to do', async () => {
  const [finding] = findingsOf(await check(fileOf('837I', transactions['837I'].body).replaceAll('005010X223A2', '004010X096A1')))
  expect(finding?.reason).toMatch(
    /^Version not supported for 837: found 004010X096A1, we read 005010X222A1, 005010X223A2, .*Ask the sender for a file of version 5010\.$/,
  )
})

test('a finding says where it is in every way, and of the value only its kind', async () => {
  const [finding] = findingsOf(await check(edited('837P', ['*19800101*F', '*1980010*F'])))
  expect(finding).toEqual({
    segmentNumber: 19,
    offset: expect.any(Number) as number,
    loop: '2010BA',
    path: '2000A/2000B/2010BA',
    segment: 'DMG',
    element: '02',
    value: '7 digits',
    rule: 'element.type',
    level: 1,
    severity: 'error',
    reason: 'DMG02 is not the date or range that its qualifier says.',
  })
  const text = edited('837P', ['*19800101*F', '*1980010*F'])
  expect(text.slice(finding?.offset).startsWith('DMG*D8*1980010')).toBe(true)
})
