import fc from 'fast-check'
import { expect, test } from 'vitest'
import { envelope } from '../../x12/envelope.fixture.ts'
import { writeClaimBatch } from '../claims-837/claim-837p.ts'
import type { BatchClaim } from '../claims-837/claim-batch.rules.ts'
import { anyClaimBatch } from '../claims-837/claim-batch.arbitrary.ts'
import { boxesFrom837p } from './boxes-from-837p.fixture.ts'
import { anyFormClaim, aLine, aSource, billing } from './form-claims.fixture.ts'
import { form1500 } from './form-1500.rules.ts'

const { phone, ...provider } = billing
const written = (claim: BatchClaim): string =>
  writeClaimBatch({
    envelope,
    batchId: 'B000001',
    submitter: { name: 'Test Practice', id: 'SENDERID', contactName: 'Billing Desk', phone },
    receiver: { name: 'Test Clearinghouse', id: 'RECEIVERID' },
    billingProvider: provider,
    claims: [claim],
  })

/** What paper says and an 837P does not: the day of printing, and the phone for the payer where the batch has none. */
const isPaper = (id: string): boolean => id === '31:date' || id === '33:phone'

function bothWays(claim: BatchClaim): { form: object[]; file: object[] } {
  const pages = form1500({ ...aSource(), claim }).map(({ texts }) => Object.fromEntries([...texts].filter(([id]) => !isPaper(id))))
  return { form: pages, file: boxesFrom837p(written(claim)).map(page => Object.fromEntries(page)) }
}

test('each claim says the same on paper and in the 837P, box by box', { timeout: 60_000 }, () => {
  let [pages, boxes] = [0, 0]
  fc.assert(
    fc.property(anyFormClaim, claim => {
      const { form, file } = bothWays(claim)
      expect(form).toEqual(file)
      pages += form.length
      boxes += form.reduce((count, page) => count + Object.keys(page).length, 0)
    }),
    { numRuns: 300 },
  )
  expect(pages).toBeGreaterThan(300)
  expect(boxes / pages).toBeGreaterThan(40)
})

test('a dependant’s claim with everything that the form has a box for', () => {
  const { form, file } = bothWays({
    ...aSource({
      patient: {
        relationship: '19',
        last: 'O’Doe',
        first: 'Max',
        birthDate: '2015-05-05',
        sex: 'M',
        address: { line1: '1 Elm St', city: 'Springfield', state: 'IL', zip: '62701' },
      },
      frequency: '7',
      payerControlNumber: 'NH00918',
      referring: { last: 'Reyes', first: 'Ana', middle: 'B', npi: '1993999998' },
      priorAuthorization: 'AUTH77',
      accident: { causes: ['AA'], date: '2026-10-01', state: 'VT' },
      dates: { admission: '2026-11-18' },
      serviceFacility: {
        name: 'Harbor Hospital',
        npi: '1999999984',
        address: { line1: '9 Bay Rd', city: 'Burlington', state: 'VT', zip: '054010118' },
      },
      lines: Array.from({ length: 8 }, (_, i) => aLine({ lineControlNumber: `L${i}`, modifiers: ['25', 'LT'] })),
    }).claim,
    subscriber: { ...aSource().claim.subscriber, isPatient: false },
  })
  expect(form).toEqual(file)
  expect(form).toHaveLength(2)
})

test('over the whole model of a claim, with other insurers, drugs and everybody who took part', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyClaimBatch(1), batch => {
      const [claim] = batch.claims
      if (!claim) throw new Error('a batch without a claim')
      const pages = form1500({ ...aSource(), claim, billing: batch.billingProvider })
      const form = pages.map(({ texts }) => Object.fromEntries([...texts].filter(([id]) => !isPaper(id))))
      expect(form).toEqual(boxesFrom837p(writeClaimBatch(batch)).map(page => Object.fromEntries(page)))
    }),
    { numRuns: 150, endOnFailure: true },
  )
})
