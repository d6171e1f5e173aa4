import { dollars, money, sum } from '@cleanclaim/schema/money'
import type { SimulatorOptions } from './answer-claims.ts'

/**
 * 837P files written out by hand for the simulator's own tests: no line of our 837 writer stands behind them.
 */
export interface LineSpec {
  code?: string
  modifiers?: string[]
  cents?: number
  units?: string
  /** CCYYMMDD, or two with a hyphen. */
  date?: string
  pointers?: string
  reference?: string
  authorization?: string
  /** What an earlier payer did: paid, then CAS segments without their id. */
  prior?: { paidCents: number; adjustments: string[] }
}
export interface ClaimSpec {
  pcn?: string
  payer?: string
  payerName?: string
  member?: string
  sequence?: string
  frequency?: string
  original?: string
  clearinghouseTrace?: string
  diagnoses?: string[]
  /** Present when the patient is not the subscriber. */
  patient?: string
  priorPaidCents?: number
  /** Id of an insurer that comes after this one. */
  later?: string
  lines?: LineSpec[]
}
export interface FileSpec {
  claims?: ClaimSpec[]
  billingNpi?: string
  ackRequested?: boolean
}

export const today = '2026-11-21'
/** A claim number that a payer of ours might have given. */
export const aPayerNumber = '2611010000000010001'

export const options = (overrides: Partial<SimulatorOptions> = {}): SimulatorOptions => {
  let last = 0
  return {
    today,
    now: '0930',
    delays: { fileAckMs: 1000, claimAckMs: 2000, remittanceMs: 60_000 },
    nextControlNumber: () => ++last,
    ...overrides,
  }
}

const plain = (cents: number): string => dollars(money(cents)).replace(/\.00$/, '')

/** Segments of one ST, without ISA, GS and their ends. */
export function aTransaction({ claims = [{}], billingNpi = '1234567893' }: FileSpec = {}, control = '0001'): string[] {
  const body = [
    `ST*837*${control}*005010X222A1`,
    `BHT*0019*00*B${control}*20261121*0930*CH`,
    'NM1*41*2*TEST PRACTICE*****46*SENDERID',
    'PER*IC*BILLING DESK*TE*5555550100',
    'NM1*40*2*TEST CLEARINGHOUSE*****46*RECEIVERID',
    'HL*1**20*1',
    'PRV*BI*PXC*207Q00000X',
    `NM1*85*2*TEST PRACTICE*****XX*${billingNpi}`,
    'N3*100 MAIN ST',
    'N4*SPRINGFIELD*IL*627010001',
    'REF*EI*123456789',
  ]
  let level = 1
  claims.forEach((claim, i) => {
    const subscriber = ++level
    body.push(...subscriberSegments(claim, subscriber))
    if (claim.patient) body.push(...patientSegments(claim.patient, ++level, subscriber))
    body.push(...claimSegments(claim, i))
  })
  return [...body, `SE*${body.length + 1}*${control}`]
}

const subscriberSegments = (claim: ClaimSpec, level: number): string[] => [
  `HL*${level}*1*22*${claim.patient ? 1 : 0}`,
  `SBR*${claim.sequence ?? 'P'}*${claim.patient ? '' : '18'}*GRP1******CI`,
  `NM1*IL*1*DOE*JANE****MI*${claim.member ?? 'ABC123456'}`,
  'N3*1 ELM ST',
  'N4*SPRINGFIELD*IL*62701',
  'DMG*D8*19800101*F',
  `NM1*PR*2*${claim.payerName ?? 'SOME PAYER'}*****PI*${claim.payer ?? 'NFH01'}`,
]

const patientSegments = (firstName: string, level: number, subscriber: number): string[] => [
  `HL*${level}*${subscriber}*23*0`,
  'PAT*19',
  `NM1*QC*1*DOE*${firstName}`,
  'N3*1 ELM ST',
  'N4*SPRINGFIELD*IL*62701',
  'DMG*D8*20150101*M',
]

function claimSegments(claim: ClaimSpec, index: number): string[] {
  const lines = claim.lines ?? [{}]
  const total = plain(Number(sum(lines.map(line => money(line.cents ?? 100_00)))))
  const diagnoses = claim.diagnoses ?? ['E119', 'I10']
  const wasPaid = claim.priorPaidCents !== undefined
  return [
    `CLM*${claim.pcn ?? `PCN${index + 1}`}*${total}***11:B:${claim.frequency ?? '1'}*Y*A*Y*Y`,
    ...(claim.original ? [`REF*F8*${claim.original}`] : []),
    ...(claim.clearinghouseTrace ? [`REF*D9*${claim.clearinghouseTrace}`] : []),
    `HI*${diagnoses.map((code, i) => `${i === 0 ? 'ABK' : 'ABF'}:${code}`).join('*')}`,
    'NM1*82*1*SMITH*ALEX****XX*1999999992',
    'PRV*PE*PXC*207Q00000X',
    ...(wasPaid
      ? [
          'SBR*P*18*GRP0******MB',
          `AMT*D*${plain(claim.priorPaidCents ?? 0)}`,
          'OI***Y***Y',
          'NM1*IL*1*DOE*JANE****MI*1EG4TE5MK73',
          'NM1*PR*2*FIRST PAYER*****PI*FIRST',
        ]
      : []),
    ...(claim.later ? ['SBR*S*18*GRP9******CI', 'OI***Y***Y', 'NM1*IL*1*DOE*JANE****MI*LATER1', `NM1*PR*2*NEXT PAYER*****PI*${claim.later}`] : []),
    ...lines.flatMap((line, i) => lineSegments(line, index, i)),
  ]
}

const lineSegments = (line: LineSpec, claim: number, index: number): string[] => [
  `LX*${index + 1}`,
  `SV1*HC:${[line.code ?? '99214', ...(line.modifiers ?? [])].join(':')}*${plain(line.cents ?? 100_00)}*UN*${line.units ?? '1'}***${line.pointers ?? '1'}`,
  `DTP*472*${line.date?.includes('-') ? 'RD8' : 'D8'}*${line.date ?? '20261120'}`,
  ...(line.authorization ? [`REF*G1*${line.authorization}`] : []),
  `REF*6R*${line.reference ?? `C${claim + 1}L${index + 1}`}`,
  ...(line.prior
    ? [
        `SVD*FIRST*${plain(line.prior.paidCents)}*HC:${line.code ?? '99214'}**${line.units ?? '1'}`,
        ...line.prior.adjustments.map(adjustment => `CAS*${adjustment}`),
        'DTP*573*D8*20261121',
      ]
    : []),
]

/** One ISA with one GS around the given transactions. */
export function envelope(transactions: readonly (readonly string[])[], ackRequested = false): string {
  const ends = transactions.length
  return [
    `ISA*00*          *00*          *ZZ*SENDERID       *ZZ*RECEIVERID     *261121*0930*^*00501*000000007*${ackRequested ? 1 : 0}*T*:`,
    'GS*HC*SENDERID*RECEIVERID*20261121*0930*7*X*005010X222A1',
    ...transactions.flat(),
    `GE*${ends}*7`,
    'IEA*1*000000007',
  ]
    .map(segment => `${segment}~\n`)
    .join('')
}

export const aClaimFile = (spec: FileSpec = {}): string => envelope([aTransaction(spec)], spec.ackRequested)

/** Segments of an answer as text, for tests that look for one. */
export const segmentsOf = (content: string): string[] =>
  content
    .split('~')
    .map(segment => segment.trim())
    .filter(segment => segment !== '')

/** A hospital's claim: type of bill 131, one line with a procedure, one with a revenue code only. */
export function anInstitutionalFile({ member = 'ABC123456', lines = ['SV2*0450*HC:99283*300*UN*1', 'SV2*0250**40.5*UN*2'] } = {}): string {
  const total = plain(lines.reduce((all, line) => all + Math.round(Number(line.split('*')[3]) * 100), 0))
  const head = aTransaction({ claims: [{ member }] })
  const start = head.findIndex(segment => segment.startsWith('CLM'))
  const body = [
    ...head.slice(0, start),
    `CLM*PCN1*${total}***13:A:1**A*Y*Y`,
    'DTP*434*RD8*20261119-20261120',
    'CL1*1*1*01',
    'HI*ABK:S8261XA',
    'NM1*71*1*SMITH*ALEX****XX*1999999992',
    ...lines.flatMap((line, i) => [`LX*${i + 1}`, line, ...(i === 0 ? ['DTP*472*D8*20261120'] : []), `REF*6R*L${i + 1}`]),
  ].filter(segment => !segment.startsWith('SE*'))
  return envelope([[...body, `SE*${body.length + 1}*0001`]]).replaceAll('005010X222A1', '005010X223A2')
}
