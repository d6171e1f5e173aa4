import { expect, test } from 'vitest'
import { KnownCodes } from './known-codes.query.ts'

const known = new KnownCodes(
  new Map([
    [
      'icd10cm',
      {
        validFrom: '2025-10-01',
        validTo: '2027-09-30',
        periods: new Map([
          ['E119', [{ validFrom: '2025-10-01', validTo: '2027-09-30' }]],
          ['M545', [{ validFrom: '2025-10-01', validTo: '2026-09-30' }]],
        ]),
      },
    ],
  ]),
)

test.each([
  ['in force', 'icd10cm', 'E119', '2026-11-20', 'valid'],
  ['on its last day', 'icd10cm', 'M545', '2026-09-30', 'valid'],
  ['the day after', 'icd10cm', 'M545', '2026-10-01', 'retired'],
  ['never heard of', 'icd10cm', 'Z9989', '2026-11-20', 'unknown'],
  ['on a day before all that is loaded', 'icd10cm', 'Z9989', '2025-09-30', 'valid'],
  ['on a day after it', 'icd10cm', 'Z9989', '2027-10-01', 'valid'],
  ['of a system that is not loaded', 'hcpcs', 'J9999', '2026-11-20', 'valid'],
] as const)('a code %s', (_, system, code, day, standing) => {
  expect(known.standing(system, code, day)).toBe(standing)
})
