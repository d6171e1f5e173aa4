import { money } from '@cleanclaim/schema/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findImbalances } from '../remittances/remittance.rules.ts'
import type { Remittance } from '../remittances/remittance.rules.ts'
import { checkX12 } from '../x12/check.ts'
import { chunked } from '../x12/read-segments.ts'
import { readRemittances } from './remittance-835.ts'

// Own test data of domain/edi.md 5.1: the line of lifecycle.md 9.2, a denial for a missing CLIA number, and a PLB that
// takes 10.00 back and pays 3.00 interest.
const envelope = (body: readonly string[]): string =>
  [
    'ISA*00*          *00*          *ZZ*PAYERID        *ZZ*SENDERID       *261205*0800*^*00501*000000777*0*T*:',
    'GS*HP*PAYERID*SENDERID*20261205*0800*777*X*005010X221A1',
    'ST*835*0001',
    ...body,
    `SE*${body.length + 2}*0001`,
    'GE*1*777',
    'IEA*1*000000777',
  ].join('~\n') + '~\n'

const head = (amount: string): string[] => [
  `BPR*I*${amount}*C*ACH*CCP*01*999999992*DA*12345*1512345678**01*999988880*DA*98765*20261205`,
  'TRN*1*EFT0000123*1512345678',
  'REF*EV*SENDERID',
  'DTM*405*20261205',
  'N1*PR*TEST PAYER',
  'N3*PO BOX 1',
  'N4*CHICAGO*IL*606010001',
  'PER*BL*EDI HELP*TE*5555550111',
  'N1*PE*TEST PRACTICE*XX*1234567893',
  'REF*TJ*123456789',
  'LX*1',
]

const paid = [
  'CLP*PCN0001*1*200*78.4*40*MB*ICN123*11*1',
  'NM1*QC*1*DOE*JANE****MI*ABC123456',
  'NM1*82*1*SMITH*ALEX****XX*1999999992',
  'DTM*232*20261120',
  'SVC*HC:99214*200*78.4**1',
  'DTM*472*20261120',
  'CAS*CO*45*80**253*1.6',
  'CAS*PR*1*20**2*20',
  'REF*6R*L0001',
  'AMT*B6*120',
]
const denied = [
  'CLP*PCN0002*4*90*0**MB*ICN124*11*1',
  'NM1*QC*1*ROE*RICHARD****MI*ABC999999',
  'DTM*232*20261119',
  'SVC*HC:82947*90*0**1',
  'DTM*472*20261119',
  'CAS*CO*16*90',
  'REF*6R*L0002',
  'LQ*HE*MA120',
]
const sample = envelope([...head('71.4'), ...paid, ...denied, 'PLB*1234567893*20261231*WO:ICN100*10*L6*-3'])

const read = async (text: string): Promise<Remittance[]> => {
  const found: Remittance[] = []
  for await (const remittance of readRemittances(chunked(text))) found.push(remittance)
  return found
}
const readOne = async (text: string): Promise<Remittance> => {
  const [only, ...others] = await read(text)
  if (!only || others.length > 0) throw new Error('not exactly one')
  return only
}

test('a remittance is read whole: who paid whom, how, and what for', async () => {
  const { claims, ...rest } = await readOne(sample)
  expect(rest).toEqual({
    interchange: {
      senderId: 'PAYERID',
      receiverId: 'SENDERID',
      isa13: '000000777',
      gs06: '777',
      st02: '0001',
    },
    handling: 'I',
    method: 'ACH',
    amountCents: 7140n,
    paymentDate: '2026-12-05',
    traceNumber: 'EFT0000123',
    payerTaxId: '1512345678',
    payer: { name: 'TEST PAYER', id: '' },
    payee: { name: 'TEST PRACTICE', npi: '1234567893', taxId: '123456789' },
    providerAdjustments: [
      { npi: '1234567893', reason: 'WO', reference: 'ICN100', amountCents: 1000n },
      { npi: '1234567893', reason: 'L6', reference: '', amountCents: -300n },
    ],
  })
  expect(claims[0]).toEqual({
    pcn: 'PCN0001',
    status: '1',
    chargeCents: 20000n,
    paidCents: 7840n,
    patientResponsibilityCents: 4000n,
    payerControlNumber: 'ICN123',
    filingIndicator: 'MB',
    adjustments: [],
    remarks: [],
    patient: { last: 'DOE', first: 'JANE', middle: '', memberId: 'ABC123456' },
    correctedMemberId: '',
    crossoverPayer: '',
    serviceDate: '2026-11-20',
    lines: [
      {
        code: '99214',
        modifiers: [],
        originalCode: undefined,
        chargeCents: 20000n,
        paidCents: 7840n,
        units: '1',
        serviceDate: '2026-11-20',
        lineControlNumber: 'L0001',
        adjustments: [
          { group: 'CO', reason: '45', amountCents: 8000n, quantity: undefined },
          { group: 'CO', reason: '253', amountCents: 160n, quantity: undefined },
          { group: 'PR', reason: '1', amountCents: 2000n, quantity: undefined },
          { group: 'PR', reason: '2', amountCents: 2000n, quantity: undefined },
        ],
        remarks: [],
        allowedCents: 12000n,
      },
    ],
  })
  expect(claims[1]?.lines[0]?.remarks).toEqual(['MA120'])
})

test('the sample balances and passes the check', async () => {
  expect(findImbalances(await readOne(sample))).toEqual([])
  expect(await checkX12(chunked(sample))).toMatchObject({
    verdict: 'accepted',
    findings: [],
    transactions: [{ type: '835', findings: [] }],
  })
})

test('a payment that is one cent off is told with both sums', async () => {
  const off = envelope([...head('71.41'), ...paid, ...denied, 'PLB*1234567893*20261231*WO:ICN100*10*L6*-3'])
  expect(findImbalances(await readOne(off))).toEqual([
    {
      level: 'transaction',
      where: { claim: undefined, line: undefined, pcn: undefined },
      expectedCents: 7140n,
      foundCents: 7141n,
    },
  ])
  expect((await checkX12(chunked(off))).verdict).toBe('rejected')
})

test('a line that is one cent off is told at its line and its claim', async () => {
  const off = envelope([
    ...head('71.4'),
    ...paid.map(text => text.replace('253*1.6', '253*1.61')),
    ...denied,
    'PLB*1234567893*20261231*WO:ICN100*10*L6*-3',
  ])
  expect(
    findImbalances(await readOne(off)).map(({ level, where, expectedCents, foundCents }) => [
      level,
      where.pcn,
      where.line,
      expectedCents,
      foundCents,
    ]),
  ).toEqual([
    ['service', 'PCN0001', 0, 7839n, 7840n],
    ['claim', 'PCN0001', undefined, 7839n, 7840n],
  ])
})

test('a reversal and its correction are read with their signs and balance', async () => {
  const reversed = [
    'CLP*PCN0001*22*-200*-78.4*-40*MB*ICN123*11*1',
    'NM1*QC*1*DOE*JANE****MI*ABC123456',
    'SVC*HC:99214*-200*-78.4**-1',
    'DTM*472*20261120',
    'CAS*CO*45*-80**253*-1.6',
    'CAS*PR*1*-20**2*-20',
    'REF*6R*L0001',
  ]
  const corrected = [
    'CLP*PCN0001*1*200*100*0*MB*ICN125*11*1',
    'NM1*QC*1*DOE*JANE****MI*ABC123456',
    'SVC*HC:99214*200*100**1',
    'DTM*472*20261120',
    'CAS*CO*45*100',
    'REF*6R*L0001',
  ]
  const text = envelope([...head('21.6'), ...reversed, ...corrected])
  const remittance = await readOne(text)
  expect(remittance.claims.map(({ status, paidCents }) => [status, paidCents])).toEqual([
    ['22', -7840n],
    ['1', 10000n],
  ])
  expect(findImbalances(remittance)).toEqual([])
  expect((await checkX12(chunked(text))).verdict).toBe('accepted')
})

test('a notice without money still carries its denials', async () => {
  const bpr = 'BPR*H*0*C*NON************20261205'
  const remittance = await readOne(envelope([bpr, ...head('0').slice(1), ...denied]))
  expect([remittance.handling, remittance.method, remittance.amountCents, remittance.claims.length]).toEqual(['H', 'NON', 0n, 1])
  expect(findImbalances(remittance)).toEqual([])
})

test('six triples of one CAS, adjustments of the claim, a bundled code and corrected member id are read', async () => {
  const claim = [
    'CLP*PCN0003*19*100*13*0*CI*ICN9*11*1',
    'CAS*OA*23*30',
    'NM1*QC*1*DOE*JANE*Q***MI*OLD1',
    'NM1*74*1******C*NEW1',
    'NM1*TT*2*SECOND PAYER*****PI*77777',
    'MOA***MA18*N89',
    'SVC*HC:99213:25:59*100*43**2*HC:99214**1',
    'DTM*150*20261101',
    'DTM*151*20261102',
    'CAS*CO*45*10*1*253*9**97*8**B4*7.5**104*22**44*.5',
  ]
  const [found] = (await readOne(envelope([...head('13'), ...claim]))).claims
  expect(found?.lines[0]).toMatchObject({
    code: '99213',
    modifiers: ['25', '59'],
    originalCode: '99214',
    units: '2',
    serviceDate: '2026-11-01',
  })
  expect(found?.lines[0]?.adjustments.map(({ reason, amountCents, quantity }) => [reason, amountCents, quantity])).toEqual([
    ['45', 1000n, '1'],
    ['253', 900n, undefined],
    ['97', 800n, undefined],
    ['B4', 750n, undefined],
    ['104', 2200n, undefined],
    ['44', 50n, undefined],
  ])
  expect(found).toMatchObject({
    remarks: ['MA18', 'N89'],
    correctedMemberId: 'NEW1',
    crossoverPayer: 'SECOND PAYER',
    adjustments: [{ group: 'OA', amountCents: 3000n }],
  })
})

test('two payments in one file are read one after the other', async () => {
  expect((await read(sample + sample)).map(({ traceNumber, claims }) => [traceNumber, claims.length])).toEqual([
    ['EFT0000123', 2],
    ['EFT0000123', 2],
  ])
})

test('a file that was cut off gives no half payment', async () => {
  await expect(read(sample.slice(0, sample.indexOf('SE*')))).rejects.toThrow(/inside a remittance/)
  await expect(read(sample.replace(/SE\*\d+\*0001~\n/, ''))).rejects.toThrow(/no SE/)
  await expect(read(sample.replace('*78.4*40', '*78,4*40'))).rejects.toThrow(/CLP04 is not an amount/)
})

const cents = fc.bigInt({ min: -5000n, max: 50_000n })
const dollars = (amount: bigint): string =>
  `${amount < 0n ? '-' : ''}${(amount < 0n ? -amount : amount) / 100n}.${String((amount < 0n ? -amount : amount) % 100n).padStart(2, '0')}`

test('the reader and the check of the file agree on what is out of balance', async () => {
  const slip = fc.constantFrom(0n, 0n, 0n, 1n, -1n)
  const line = fc.record({ charge: cents, adjusted: cents, slip })
  const claim = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 3 }), adjusted: cents, slip })
  await fc.assert(
    fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 3 }), slip, async (claims, offBy) => {
      let pays = 0n
      const body = claims.flatMap(({ lines, adjusted, slip: claimSlip }, i) => {
        const charge = lines.reduce((all, each) => all + each.charge, 0n)
        const paidByLines = lines.map(each => each.charge - each.adjusted + each.slip)
        const claimPays = paidByLines.reduce((all, each) => all + each, 0n) - adjusted + claimSlip
        pays += claimPays
        return [
          `CLP*P${i}*1*${dollars(charge)}*${dollars(claimPays)}**CI*ICN${i}*11*1`,
          `CAS*OA*23*${dollars(adjusted)}`,
          'NM1*QC*1*DOE*JANE',
          ...lines.flatMap((each, k) => [
            `SVC*HC:99213*${dollars(each.charge)}*${dollars(paidByLines[k] ?? 0n)}`,
            'DTM*472*20261120',
            `CAS*CO*45*${dollars(each.adjusted)}`,
          ]),
        ]
      })
      const text = envelope([...head(dollars(pays + offBy)), ...body])
      const imbalances = findImbalances(await readOne(text))
      const report = await checkX12(chunked(text))
      const findings = report.transactions.flatMap(({ findings: of }) => of)
      expect(findings.map(({ rule }) => rule).toSorted()).toEqual(
        imbalances.map(({ level }) => ({ service: 'balance.line', claim: 'balance.claim', transaction: 'balance.payment' })[level]).toSorted(),
      )
      expect(imbalances.some(({ level }) => level === 'transaction')).toBe(offBy !== 0n)
    }),
  )
})

test('amounts are read as payers write them', async () => {
  const amounts = ['100', '100.5', '.5', '-0.01']
  const claims = amounts.flatMap(each => [`CLP*P*1*${each}*${each}**CI*I*11*1`, 'NM1*QC*1*DOE*JANE'])
  const { claims: found } = await readOne(envelope([...head('200.99'), ...claims]))
  expect(found.map(({ paidCents }) => paidCents)).toEqual([10000n, 10050n, 50n, -1n].map(money))
})
