import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editClaim, elevenDigits, fieldValues, type Editable } from './claim-edits.rules.ts'
import { claimFields } from './claim-fields.rules.ts'

const bare = (changes: Partial<Editable> = {}): Editable => ({
  placeOfService: '11',
  frequency: '1',
  payerControlNumber: '',
  coverage: { memberId: 'NH00918', groupNumber: '' },
  details: {},
  lines: { 1: {}, 2: {} },
  ...changes,
})

const full = bare({
  coverage: { memberId: 'NH00918', groupNumber: 'G-77' },
  details: {
    accident: { causes: ['AA', 'OA'], date: '2026-10-01', state: 'VT' },
    conditionCodes: ['A1', 'D9'],
    referring: { last: 'Reyes', first: 'Ana', npi: '1993999998', otherIds: [{ qualifier: 'G2', id: '77' }] },
    note: { kind: 'CER', text: 'Certified' },
    dates: { onset: '2026-10-01' },
    attachments: [{ reportType: 'OZ', transmission: 'BM' }],
  },
  lines: { 1: { drug: { ndc: '00409129501', quantity: '1', unit: 'ML' } }, 2: { vaccineBatch: 'B7' } },
})

const edit = (path: string, value: string) => ({ path, value })
/** By path; editing any of them to what it is changes nothing. */
const asTyped = (claim: Editable) => [...fieldValues(claim)].map(([path, value]) => edit(path, value))

test('typing again what stands there changes nothing and loses nothing', () => {
  for (const claim of [bare(), full]) expect(editClaim(claim, asTyped(claim))).toEqual({ claim, problems: [], changed: [] })
})

test('what is put in and taken out again leaves the claim as it was', () => {
  const put = [
    edit('details.priorAuthorization', ' AUTH  77 '),
    edit('details.accident.AA', 'Y'),
    edit('details.accident.state', 'vt'),
    edit('details.accident.date', '2026-10-01'),
    edit('details.conditionCodes', 'a1 d9'),
    edit('details.referring.last', 'Reyes'),
    edit('details.referring.first', 'Ana'),
    edit('details.referring.npi', '1993999998'),
    edit('details.note.text', 'Seen twice'),
    edit('lines.2.drug.ndc', '0409-1295-01'),
    edit('lines.2.drug.quantity', '1.5'),
    edit('lines.2.drug.unit', 'ML'),
  ]
  const { claim, problems, changed } = editClaim(bare(), put)
  expect(problems).toEqual([])
  expect(changed).toHaveLength(put.length)
  expect(claim).toEqual(
    bare({
      details: {
        priorAuthorization: 'AUTH 77',
        accident: { causes: ['AA'], state: 'VT', date: '2026-10-01' },
        conditionCodes: ['A1', 'D9'],
        referring: { last: 'Reyes', first: 'Ana', npi: '1993999998' },
        note: { kind: 'ADD', text: 'Seen twice' },
      },
      lines: { 1: {}, 2: { drug: { ndc: '00409129501', quantity: '1.5', unit: 'ML' } } },
    }),
  )
  expect(
    editClaim(
      claim,
      put.map(({ path }) => edit(path, '')),
    ).claim,
  ).toEqual(bare())
})

test('whatever is typed, the claim that comes out can be kept: known keys, and every value its field takes', () => {
  const paths = claimFields(2).map(({ path }) => path)
  const anyEdit = fc.record({
    path: fc.constantFrom(...paths, 'details.__proto__', 'lines.3.drug.ndc', 'diagnoses'),
    value: fc.string({ maxLength: 90 }),
  })
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), edits => {
      const { claim, problems } = editClaim(full, edits)
      expect(editClaim(claim, asTyped(claim)).changed).toEqual([])
      expect(Object.keys(claim.lines)).toEqual(['1', '2'])
      const people = [claim.details.referring, claim.details.supervising, ...Object.values(claim.lines).map(line => line.ordering)]
      for (const person of people) if (person) expect([person.last, person.first].every(Boolean)).toBe(true)
      const { serviceFacility: place } = claim.details
      if (place) expect([place.name, place.address.line1, place.address.city, place.address.state, place.address.zip].every(Boolean)).toBe(true)
      for (const { drug } of Object.values(claim.lines)) if (drug) expect([drug.ndc, drug.quantity, drug.unit].every(Boolean)).toBe(true)
      expect(claim.details.attachments).toEqual(full.details.attachments)
      for (const { path } of edits.filter(each => !paths.includes(each.path))) expect(problems.map(problem => problem.path)).toContain(path)
    }),
  )
})

test('what cannot be kept is named with what to do, and the rest is', () => {
  const problems = (...edits: { path: string; value: string }[]) => editClaim(bare(), edits).problems.map(({ path }) => path)
  expect(problems(edit('details.referring.npi', '1993999997'))).toEqual(['details.referring.npi'])
  expect(problems(edit('details.referring.npi', '1993999998'))).toEqual(['details.referring.last'])
  expect(problems(edit('details.dates.onset', '2026-02-30'))).toEqual(['details.dates.onset'])
  expect(problems(edit('coverage.memberId', ''))).toEqual(['coverage.memberId'])
  expect(problems(edit('frequency', '9'))).toEqual(['frequency'])
  expect(problems(edit('details.accident.AA', 'Y'))).toEqual(['details.accident.date'])
  expect(problems(edit('details.accident.state', 'VT'))).toEqual(['details.accident.OA'])
  expect(problems(edit('lines.1.drug.ndc', '00409129501'))).toEqual(['lines.1.drug.quantity'])
  expect(problems(edit('details.note.text', 'x'.repeat(81)))).toEqual(['details.note.text'])
  expect(editClaim(full, [edit('details.referring.first', ''), edit('details.accident.date', '')]).claim).toEqual(full)
  const { claim } = editClaim(bare(), [edit('details.clia', '11D2030855'), edit('details.dates.onset', 'yesterday')])
  expect(claim.details).toEqual({ clia: '11D2030855' })
})

test('a package number is brought to eleven digits', () => {
  expect(['0409-1295-01', '00409-295-01', '00409-1295-1', '00409129501', 'no number'].map(elevenDigits)).toEqual([
    '00409129501',
    '00409029501',
    '00409129501',
    '00409129501',
    'no number',
  ])
})
