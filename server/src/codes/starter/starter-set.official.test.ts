import { describe, expect, test } from 'vitest'
import { readHcpcs } from '../load/hcpcs.ts'
import { readIcd10cm } from '../load/icd10cm.ts'
import { fiscalYear, isProblem, type Loaded, type LoadedCode } from '../load/loaded-code.ts'
import { readPos } from '../load/pos.ts'
import { readRows } from '../load/read-table.ts'
import { sample, sampleLines, samplesFound, unlessSkipped } from '../load/samples.test-support.ts'
import { cptStarter } from './cpt.ts'
import { starterFees } from './fees.ts'
import { hcpcsStarter } from './hcpcs.ts'
import { icd10cmStarter } from './icd10cm.ts'
import { placeRate, posStarter } from './places.ts'
import { rarcStarter } from './rarc.ts'
import { LIST_START, isInForce, type StarterCode } from './starter-code.ts'

/** Codes that began after the newest sample; nothing here can vouch for them. */
const icdAfterFY2024 = ['E11A', 'E66811', 'E66812', 'E66813', 'G35D', 'M51360', 'M51361', 'M51362', 'M51369', 'Z860100']
const hcpcsAfterJuly2024 = ['G0560', 'J1171', 'J2003']
/** Ended between the sample of July 2024 and today: the sample still has them open. */
const hcpcsEndedSince = ['G2012', 'G9920', 'J1170', 'J2001']

/** In force, though the sample's list leaves them out. */
const remarksMissingFromSample = ['MA15', 'MA27', 'MA39']

const byCode = (rows: readonly StarterCode[]) => Map.groupBy(rows, row => row.code)
async function loaded(rows: AsyncGenerator<Loaded>): Promise<Map<string, LoadedCode>> {
  const codes = new Map<string, LoadedCode>()
  for await (const row of rows) if (!isProblem(row)) codes.set(row.code, row)
  return codes
}

describe.skipIf(!samplesFound)(`the starter set against the official files${unlessSkipped}`, () => {
  test.each([
    ['the order file of January 2021', 'icd10cm-order-Jan-2021.txt.gz', '2021-01-01'],
    ['FY2022', 'icd10cm_fy2022.tsv.gz', '2021-10-01'],
    ['FY2024', 'icd10cm_fy2024.tsv.gz', '2023-10-01'],
  ])('diagnoses stand in %s exactly when we say so, billable exactly when we say so', async (_name, file, day) => {
    const official = await loaded(readIcd10cm(sample(`codes/icd10cm/${file}`), { release: fiscalYear(2024) }))
    const wrong = [...byCode(icd10cmStarter)].flatMap(([code, rows]) => {
      const ours = rows.find(row => isInForce(row, day))
      const theirs = official.get(code)
      if (ours) return theirs?.billable === ours.billable ? [] : [`${code}: ours ${ours.billable}, theirs ${theirs?.billable}`]
      return theirs?.billable ? [`${code}: billable on ${day}, not in our list`] : []
    })
    expect(wrong).toEqual([])
  })

  test('the diagnoses that no sample vouches for are the ones listed as newer', async () => {
    const begun = [...byCode(icd10cmStarter)].filter(([, rows]) => rows.every(row => row.validFrom > '2023-10-01')).map(([code]) => code)
    const billable = new Set(icd10cmStarter.filter(row => row.billable).map(row => row.code))
    expect(begun.filter(code => billable.has(code)).sort()).toEqual(icdAfterFY2024)
  })

  test('HCPCS codes begin and end on the days CMS gives', async () => {
    const official = await loaded(
      readHcpcs(sample('codes/hcpcs/hcpcs_level2_2024q3.tsv.gz'), { release: { name: '2024-07', validFrom: '2024-07-01' } }),
    )
    expect(hcpcsStarter.filter(row => !official.has(row.code)).map(row => row.code)).toEqual(hcpcsAfterJuly2024)
    const wrong = hcpcsStarter.flatMap(row => {
      const theirs = official.get(row.code)
      if (!theirs || hcpcsEndedSince.includes(row.code)) return []
      const from = theirs.validFrom > LIST_START ? theirs.validFrom : LIST_START
      return from === row.validFrom && theirs.validTo === row.validTo ? [] : [`${row.code}: ${theirs.validFrom} to ${theirs.validTo}`]
    })
    expect(wrong).toEqual([])
  })

  test('CPT numbers of October 2025 are in the Medicare fee schedule, ended ones are not', async () => {
    const schedule = new Set(await feeScheduleCodes())
    const wrong = cptStarter.filter(row => schedule.has(row.code) !== isInForce(row, '2025-10-01'))
    expect(wrong.map(row => row.code)).toEqual([])
  })

  test('no demonstration price is below what Medicare pays outside a facility', async () => {
    const below: string[] = []
    for await (const row of feeSchedule()) {
      const price = starterFees.get(row.code)
      if (price !== undefined && row.paidCents > Number(price)) below.push(`${row.code}: ${price} under ${row.paidCents}`)
    }
    expect(below).toEqual([])
  })

  test('places of service and their rates are those of CMS', async () => {
    const official = await loaded(readPos(sample('codes/pos/place_of_service_2024.tsv'), { release: { name: '2024', validFrom: '2024-01-01' } }))
    expect(posStarter.map(row => row.code)).toEqual([...official.values()].filter(row => row.billable).map(row => row.code))
    for await (const { cell } of table('codes/pos/place_of_service_2024.tsv')) {
      const theirs = { facility: 'facility', 'non-facility': 'office' }[cell('pos_type').toLowerCase()]
      expect(`${cell('pos_code')} ${placeRate(cell('pos_code'))}`).toBe(`${cell('pos_code')} ${theirs}`)
    }
  })

  test('every remark code is one that X12 has given out', async () => {
    const given = new Set<string>()
    for await (const { cell } of table('codes/x12-code-lists/codes_only_pyx12.tsv')) if (cell('code_set') === 'remark_code') given.add(cell('code'))
    expect(rarcStarter.map(row => row.code).filter(code => !given.has(code))).toEqual(remarksMissingFromSample)
  })
})

async function* table(path: string) {
  const lines = sampleLines(path)
  const header = await lines.next()
  if (!header.done) yield* readRows(header.value, lines)
}

/** What Medicare pays before the local factor, in cents, for codes that the schedule prices (status A, R, T). */
async function* feeSchedule() {
  for await (const { cell } of table('codes/mpfs/pprrvu_2025_oct_no_descriptions.tsv.gz')) {
    const priced = cell('mod') === '' && /^[ART]$/.test(cell('status'))
    const paidCents = priced ? Math.floor(Number(cell('nonfac_total')) * Number(cell('conversion_factor')) * 100) : 0
    yield { code: cell('hcpcs'), paidCents }
  }
}

async function feeScheduleCodes(): Promise<string[]> {
  const codes: string[] = []
  for await (const row of feeSchedule()) codes.push(row.code)
  return codes
}
