import { expect, test } from 'vitest'
import { checkX12 } from '../../x12/check.ts'
import { chunked } from '../../x12/read-segments.ts'
import { answerClaims } from './answer-claims.ts'
import { aClaimFile, anInstitutionalFile, aPayerNumber, options } from './claim-file.fixture.ts'
import type { FileSpec } from './claim-file.fixture.ts'

/**
 * The checker for incoming files knows nothing of the simulator: what both hold right is not one mistake made
 * twice.
 */
const verdict = async (content: string): Promise<string> => (await checkX12(chunked(content))).verdict

const prior = { paidCents: 50_00, adjustments: ['CO*45*20', 'PR*2*30'] }
const files: [string, FileSpec][] = [
  ['one paid claim', {}],
  ['five payers', { claims: ['NFH01', 'MCRB1', 'MCAID', 'TIDE1', 'JUNI1'].map(payer => ({ payer })) }],
  ['rejected claims', { claims: [{ member: 'A1X' }, { member: 'A1R' }, { clearinghouseTrace: 'CH1' }] }],
  ['denied lines', { claims: [{ payer: 'MCRB1', lines: [{ cents: 80_16 }, { cents: 90_96, units: '1.5' }] }] }],
  ['a deductible and a range of days', { claims: [{ member: 'A1D', lines: [{ date: '20261101-20261103' }] }] }],
  ['a patient who is not the subscriber', { claims: [{ patient: 'TOM' }] }],
  ['a secondary claim', { claims: [{ sequence: 'S', priorPaidCents: 50_00, lines: [{ prior }] }] }],
  ...['PENDS', 'INFO', 'ASKS', 'SPLITS', 'REVERSES', 'CROSSES', 'AGAIN', 'STRANGE', 'WARNS', 'UNKNOWN', 'LACKS', 'CLASHES', 'COB'].map(
    (end): [string, FileSpec] => [
      `a claim that ends in ${end}`,
      {
        claims: [
          { member: `A1${end}`, lines: [{}, {}] },
          { patient: 'TOM', member: `A2${end}` },
        ],
      },
    ],
  ),
  ['a claim that Medicare passes on', { claims: [{ payer: 'MCRB1', later: 'JUNI1' }] }],
  ['a void', { claims: [{ frequency: '8', original: aPayerNumber }] }],
]

test.each(files)('our own checker takes the claims and every answer: %s', async (_, spec) => {
  const file = aClaimFile(spec)
  expect(await verdict(file)).toBe('accepted')
  for (const { content } of answerClaims(file, options())) expect(await verdict(content)).toBe('accepted')
})

test('our own checker takes the 999 for claims that are rejected', async () => {
  const [ack] = answerClaims(aClaimFile().replace('CLM*PCN1*100', 'CLM*PCN1*101'), options())
  expect(ack?.content).toContain('IK5*R*5')
  expect(await verdict(ack?.content ?? '')).toBe('accepted')
})

test('our own checker takes an institutional claim and every answer to it', async () => {
  expect(await verdict(anInstitutionalFile())).toBe('accepted')
  for (const { content } of answerClaims(anInstitutionalFile(), options())) expect(await verdict(content)).toBe('accepted')
})

test('our own checker takes the mail of a clearinghouse that shuffles and doubles', async () => {
  const all = answerClaims(aClaimFile(), options({ delivery: { shuffle: true, duplicates: true } }))
  for (const { content } of all) expect(await verdict(content)).toBe('accepted')
})
