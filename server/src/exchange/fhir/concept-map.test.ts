import { describe, expect, test } from 'vitest'
import { starterCodeOn } from '../../codes/starter/starter-set.ts'
import { conditionRows } from './concept-conditions.ts'
import { settingOf, type ConceptContext } from './concept-context.ts'
import { CVX, SNOMED, mapConcept, type MappedConcept } from './concept-map.ts'
import { procedureRows } from './concept-procedures.ts'
import type { ConceptRow } from './concept-table.ts'
import { unmappedOnPurpose, whyUnmapped } from './concept-unmapped.ts'
import { vaccines } from './concept-vaccines.ts'
import { vaccineLines } from './vaccine-lines.ts'

const at = (changes: Partial<ConceptContext> = {}): ConceptContext => ({
  age: 47,
  sex: 'F',
  isNewPatient: false,
  setting: 'ambulatory',
  serviceDate: '2025-06-16',
  ...changes,
})
const snomed = (code: string, changes?: Partial<ConceptContext>): MappedConcept | undefined => mapConcept(SNOMED, code, at(changes))
const lines = (mapped: MappedConcept | undefined): string[] => (mapped?.procedures ?? []).map(({ code, modifiers }) => [code, ...modifiers].join('-'))

const CHECK_UP = '185349003'
const PROBLEM = '185347001'
const ANKLE_SPRAIN = '44465007'

describe('conditions', () => {
  test('a plain condition gives its code, one with two causes gives both', () => {
    expect(snomed('38341003')).toEqual({ diagnoses: ['I10'], procedures: [], unspecified: false })
    expect(snomed('301011002')?.diagnoses).toEqual(['N390', 'B9620'])
  })

  test('a sprain whose side is not said gets the code without a side, and is marked for the coder', () => {
    expect(snomed(ANKLE_SPRAIN)).toMatchObject({ diagnoses: ['S93409A'], unspecified: true })
    expect(snomed(ANKLE_SPRAIN, { isFollowUp: true })?.diagnoses).toEqual(['S93409D'])
    expect(snomed('39848009')?.diagnoses).toEqual(['S134XXA'])
  })

  test('the code is the one of the date of service, when it changed', () => {
    const metabolic = (serviceDate: string) => snomed('237602007', { serviceDate })?.diagnoses
    expect([metabolic('2023-09-30'), metabolic('2023-10-01')]).toEqual([['E8881'], ['E88810']])
  })

  test('nothing is coded before ICD-10-CM came into force', () => {
    expect(snomed('38341003', { serviceDate: '2015-09-30' })).toBeUndefined()
  })

  test('a suspected cancer is left to the coder, with the reason', () => {
    expect(snomed('162573006')).toBeUndefined()
    expect(whyUnmapped('diagnosis', '162573006')).toMatch(/sign or symptom/)
  })

  test('a pregnancy of a patient recorded as a man is a question, not a code', () => {
    expect(snomed('72892002', { sex: 'M' })).toBeUndefined()
    expect(snomed('72892002', { sex: 'U' })?.diagnoses).toEqual(['Z3490'])
  })
})

describe('visits', () => {
  test.each([
    [0, true, '99381', 'Z00129'],
    [0, false, '99391', 'Z00129'],
    [1, false, '99392', 'Z00129'],
    [4, false, '99392', 'Z00129'],
    [5, true, '99383', 'Z00129'],
    [11, false, '99393', 'Z00129'],
    [12, false, '99394', 'Z00129'],
    [17, true, '99384', 'Z00129'],
    [18, false, '99395', 'Z0000'],
    [39, true, '99385', 'Z0000'],
    [40, false, '99396', 'Z0000'],
    [64, true, '99386', 'Z0000'],
    [65, false, '99397', 'Z0000'],
    [101, true, '99387', 'Z0000'],
  ])('a check-up at age %i, new patient %s, is %s', (age, isNewPatient, code, diagnosis) => {
    const mapped = snomed(CHECK_UP, { age, isNewPatient })
    expect([lines(mapped), mapped?.diagnoses]).toEqual([[code], [diagnosis]])
  })

  test('a Medicare check-up is the wellness visit, and one for an illness is an office visit', () => {
    expect(lines(snomed(CHECK_UP, { age: 70, isMedicare: true }))).toEqual(['G0439'])
    expect(lines(snomed(CHECK_UP, { age: 70, isMedicare: true, isNewPatient: true }))).toEqual(['G0438'])
    expect(snomed(CHECK_UP, { hasProblem: true })).toMatchObject({ diagnoses: [], visit: { kind: 'office' }, unspecified: true })
  })

  test('the level of a problem visit is proposed and left open', () => {
    const mapped = snomed(PROBLEM)
    expect(lines(mapped)).toEqual(['99213'])
    expect(mapped).toMatchObject({
      unspecified: true,
      visit: { kind: 'office', placeOfService: '11', choices: ['99213', '99214', '99212', '99215', '99211'] },
    })
    expect(lines(snomed(PROBLEM, { isNewPatient: true }))).toEqual(['99203'])
  })

  test('where the visit took place decides over its name', () => {
    expect(snomed(PROBLEM, { setting: 'emergency' })?.visit).toMatchObject({ kind: 'emergency', placeOfService: '23' })
    expect(snomed(PROBLEM, { setting: 'inpatient' })?.visit).toMatchObject({ kind: 'hospital-first', placeOfService: '21' })
    expect(['EMER', 'IMP', 'HH', 'VR', 'AMB', '?'].map(settingOf)).toEqual([
      'emergency',
      'inpatient',
      'home',
      'telehealth',
      'ambulatory',
      'ambulatory',
    ])
  })

  test('a video visit carries modifier 95 and the place of the patient, place 10 only since 2022', () => {
    expect(lines(snomed('448337001'))).toEqual(['99213-95'])
    expect(snomed('448337001')?.visit?.placeOfService).toBe('10')
    expect(snomed('448337001', { serviceDate: '2021-12-31' })?.visit?.placeOfService).toBe('02')
  })

  test('a telephone visit had its own numbers until 2024', () => {
    const call = (changes: Partial<ConceptContext>) => lines(snomed('185317003', changes))
    expect(call({ serviceDate: '2024-12-31' })).toEqual(['99442'])
    expect(call({ serviceDate: '2025-01-01' })).toEqual(['98013'])
    expect(call({ serviceDate: '2025-01-01', isMedicare: true })).toEqual(['99213-93'])
  })

  test('the stay for a birth is paid by the number of the birth; prenatal visits are one by one', () => {
    expect(snomed('183460006')).toMatchObject({ procedures: [], visit: { kind: 'birth', placeOfService: '21', choices: [] } })
    expect(lines(snomed('424619006'))).toEqual(['99213-TH'])
    expect(snomed('424619006')?.visit?.choices).toContain('59426')
    expect(snomed('66348005')).toMatchObject({ diagnoses: ['O80', 'Z370'], procedures: [{ code: '59409' }], unspecified: true })
  })

  test('Medicare pays no consultation', () => {
    expect([lines(snomed('698314001')), lines(snomed('698314001', { isMedicare: true }))]).toEqual([['99243'], ['99213']])
  })

  test('a rest home visit changed its numbers with 2023', () => {
    expect([lines(snomed('210098006', { serviceDate: '2022-12-31' })), lines(snomed('210098006'))]).toEqual([['99335'], ['99348']])
  })

  test('a death certificate is no visit', () => {
    expect([snomed('308646001'), whyUnmapped('visit', '308646001')]).toEqual([undefined, 'A death certificate is not a billable visit.'])
  })
})

describe('procedures and vaccines', () => {
  test('what belongs to the visit makes no line, and says so', () => {
    expect(snomed('428191000124101')).toEqual({ diagnoses: [], procedures: [], includedIn: 'visit', unspecified: false })
    expect(snomed('85548006')).toMatchObject({ procedures: [], includedIn: 'birth' })
  })

  test('Medicare has its own number for the yearly depression screening', () => {
    expect([lines(snomed('171207006')), lines(snomed('171207006', { isMedicare: true }))]).toEqual([['96127'], ['G0444']])
  })

  test('a procedure whose number has ended is not mapped to it', () => {
    expect(lines(snomed('65575008', { sex: 'M', serviceDate: '2025-12-31' }))).toEqual(['55700'])
    expect(snomed('65575008', { sex: 'M', serviceDate: '2026-01-01' })).toBeUndefined()
    expect([lines(snomed('15081005', { serviceDate: '2021-12-31' })), lines(snomed('15081005'))]).toEqual([['G0424'], ['94626']])
  })

  test('a flu vaccine is a product and its giving, by age and payer', () => {
    const flu = (changes: Partial<ConceptContext>) => lines(mapConcept(CVX, '140', at(changes)))
    expect(flu({ age: 2 })).toEqual(['90655', '90460'])
    expect(flu({ age: 18 })).toEqual(['90656', '90460'])
    expect(flu({ age: 19 })).toEqual(['90656', '90471'])
    expect(flu({ age: 70, isMedicare: true })).toEqual(['90656', 'G0008'])
    expect(mapConcept(CVX, '140', at())?.diagnoses).toEqual(['Z23'])
    expect(mapConcept(CVX, '99999', at())).toBeUndefined()
  })

  test('of several vaccines only one giving is the first; a child is counted by diseases', () => {
    const give = (cvx: string[], changes: Partial<ConceptContext>) => vaccineLines(cvx, at(changes)).map(({ code, units }) => `${code} x${units}`)
    expect(give(['140', '115', '33'], { age: 40 })).toEqual(['90656 x1', '90715 x1', '90732 x1', '90471 x1', '90472 x2'])
    expect(give(['03', '21'], { age: 1 })).toEqual(['90707 x1', '90716 x1', '90460 x2', '90461 x2'])
    expect(give(['140', '33', '115'], { age: 70, isMedicare: true })).toEqual([
      '90656 x1',
      '90732 x1',
      '90715 x1',
      'G0008 x1',
      'G0009 x1',
      '90471 x1',
    ])
    expect(give(['309', '140'], { age: 40 })).toEqual(['91320 x1', '90656 x1', '90480 x1', '90471 x1'])
  })
})

describe('the tables', () => {
  const days = ['2016-10-01', '2017-10-01', '2021-12-31', '2022-10-01', '2023-09-30', '2024-10-01', '2025-06-16', '2026-11-20']
  const targets = (row: ConceptRow): [system: 'icd10cm' | 'cpt' | 'hcpcs', code: string][] =>
    [
      ...row.diagnoses.flatMap(({ codes }) =>
        codes
          .flatMap(code => (code.endsWith('~') ? ['A', 'D'].map(letter => code.slice(0, -1).padEnd(6, 'X') + letter) : [code]))
          .map(code => ['icd10cm', code] as const),
      ),
      ...row.procedures.flatMap(({ codes, medicare }) =>
        [...codes, ...(medicare ? [medicare] : [])].map(code => [/^\d/.test(code) ? 'cpt' : 'hcpcs', code] as const),
      ),
    ].map(([system, code]) => [system, code])

  test('every code a concept can become is in the starter set, and billable on some day', () => {
    const rows = [...conditionRows.values(), ...procedureRows.values()]
    const lost = rows.flatMap(targets).filter(([system, code]) => !days.some(day => starterCodeOn(system, code, day)?.billable))
    expect(lost).toEqual([])
    expect([...vaccines.values()].filter(({ product }) => !starterCodeOn('cpt', product, '2025-06-16'))).toEqual([])
  })

  test('what comes out is billable on the date of service, whatever the day and the patient', () => {
    const concepts = [
      ...conditionRows.keys(),
      ...procedureRows.keys(),
      CHECK_UP,
      PROBLEM,
      '185317003',
      '448337001',
      '210098006',
      '424619006',
      '169762003',
    ]
    const contexts = days.flatMap(serviceDate =>
      [0, 12, 47, 70].flatMap(age => [true, false].map(isMedicare => at({ serviceDate, age, isMedicare, isNewPatient: age === 12 }))),
    )
    const wrong = contexts.flatMap(context =>
      concepts.flatMap(concept => {
        const mapped = mapConcept(SNOMED, concept, { ...context, sex: 'U' })
        const codes = [
          ...(mapped?.diagnoses ?? []).map(code => ['icd10cm', code] as const),
          ...(mapped?.procedures ?? []).map(({ system, code }) => [system, code] as const),
        ]
        return codes
          .filter(([system, code]) => !starterCodeOn(system, code, context.serviceDate)?.billable)
          .map(([, code]) => `${concept} ${code} ${context.serviceDate}`)
      }),
    )
    expect(wrong).toEqual([])
  })

  test('a concept is mapped or left on purpose in a role, never both', () => {
    const procedures = unmappedOnPurpose.filter(entry => entry.startsWith('procedure ')).map(entry => entry.slice(10))
    expect(procedures.filter(concept => procedureRows.has(concept) || conditionRows.has(concept))).toEqual([])
  })
})
