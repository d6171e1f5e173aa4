import { describe, expect, test } from 'vitest'
import { readHcpcs } from './hcpcs.ts'
import { readIcd10cm } from './icd10cm.ts'
import { readIcd10pcs } from './icd10pcs.ts'
import { fiscalYear, isProblem, type Loaded, type LoadedCode } from './loaded-code.ts'
import { readPos } from './pos.ts'
import { sample, samplesFound, unlessSkipped } from './samples.test-support.ts'

/** Rows, billable codes and problems of a file, and the codes asked for. */
async function load(rows: AsyncGenerator<Loaded>, ...wanted: string[]) {
  let all = 0
  let billable = 0
  const problems: string[] = []
  const found: LoadedCode[] = []
  for await (const row of rows) {
    all += 1
    if (isProblem(row)) {
      problems.push(`${row.line}: ${row.reason}`)
      continue
    }
    if (row.billable) billable += 1
    if (wanted.includes(row.code)) found.push(row)
  }
  return { all, billable, problems, found }
}

describe.skipIf(!samplesFound)(`the official files load whole${unlessSkipped}`, () => {
  test('ICD-10-CM FY2024 has 97,296 rows and 74,044 billable codes', async () => {
    const file = await load(readIcd10cm(sample('codes/icd10cm/icd10cm_fy2024.tsv.gz'), { release: fiscalYear(2024) }), 'E11', 'E119')
    expect(file).toMatchObject({ all: 97_296, billable: 74_044, problems: [] })
    expect(file.found).toMatchObject([
      { code: 'E11', billable: false },
      { code: 'E119', billable: true, validFrom: '2023-10-01', validTo: '2024-09-30' },
    ])
  })

  test('ICD-10-CM FY2022 has 95,524 rows and 72,748 billable codes', async () => {
    const file = await load(readIcd10cm(sample('codes/icd10cm/icd10cm_fy2022.tsv.gz'), { release: fiscalYear(2022) }))
    expect(file).toMatchObject({ all: 95_524, billable: 72_748, problems: [] })
  })

  test('the CMS order file of January 2021 has 95,358 rows in fixed columns', async () => {
    const file = await load(readIcd10cm(sample('codes/icd10cm/icd10cm-order-Jan-2021.txt.gz'), { release: fiscalYear(2021) }), 'U071', 'M545')
    expect(file).toMatchObject({ all: 95_358, problems: [] })
    expect(file.found).toMatchObject([
      { code: 'M545', billable: true },
      { code: 'U071', billable: true, name: 'COVID-19', longName: 'COVID-19' },
    ])
  })

  test('ICD-10-PCS FY2022 has 79,115 rows and 78,220 codes', async () => {
    const file = await load(readIcd10pcs(sample('codes/icd10pcs/icd10pcs_fy2022.tsv.gz'), { release: fiscalYear(2022) }))
    expect(file).toMatchObject({ all: 79_115, billable: 78_220, problems: [] })
  })

  test('HCPCS of July 2024 has 8,033 codes with their own dates, the list of 2025 has 8,191', async () => {
    const july = { name: '2024-07', validFrom: '2024-07-01' }
    const file = await load(readHcpcs(sample('codes/hcpcs/hcpcs_level2_2024q3.tsv.gz'), { release: july }), 'G2211', 'J1020')
    expect(file).toMatchObject({ all: 8033, problems: [] })
    expect(file.found).toMatchObject([
      { code: 'G2211', validFrom: '2021-01-01' },
      { code: 'J1020', validTo: '2024-03-31' },
    ])
    const next = { name: '2025-01', validFrom: '2025-01-01' }
    const rollOver = await load(readHcpcs(sample('codes/hcpcs/hcpcs_level2_2025_list.tsv.gz'), { release: next }))
    expect(rollOver).toMatchObject({ all: 8191, problems: [] })
  })

  test('the 99 places of service are 52 in use and 47 not given out', async () => {
    const file = await load(readPos(sample('codes/pos/place_of_service_2024.tsv'), { release: { name: '2024', validFrom: '2024-01-01' } }))
    expect(file).toMatchObject({ all: 99, billable: 52, problems: [] })
  })
})
