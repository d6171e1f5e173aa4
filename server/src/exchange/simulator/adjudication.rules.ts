import { money } from '@cleanclaim/schema/money'
import type { Money } from '@cleanclaim/schema/money'

/** All that is given must hold; in a list, one of it. A `*` ends a pattern that matches by its beginning. */
export interface Condition {
  payers?: readonly string[]
  memberEnds?: readonly string[]
  frequencies?: readonly string[]
  withoutOriginalNumber?: true
  invalidBillingNpi?: true
  /** The file holds the same patient control number once more, earlier. */
  repeatedControlNumber?: true
  /** A replacement or void of a number that this payer never gave. */
  unknownOriginalNumber?: true
  /** SBR01. */
  sequences?: readonly string[]
  /** A later payer's claim that does not say what an earlier one decided. */
  withoutEarlierDecision?: true
  /** The insurer that comes after this one, named in the claim (2330B). */
  laterPayers?: readonly string[]
  /** So many of a hundred claims, by their patient control numbers. */
  sharePercent?: number
  /** The same by the connection's setting rejectPercent. */
  inRejectShare?: true
  /**
   * From here on about one line. A claim row that has any of these needs one line to which all of them apply.
   */
  procedures?: readonly string[]
  modifiers?: readonly string[]
  diagnoses?: readonly string[]
  /** The last two digits of the line's charge. */
  cents?: string
  unauthorized?: true
  serviceAgeDaysOver?: number
  serviceInFuture?: true
}

/** 277CA categories that let a claim in; A4 and the others turn it away. */
export const lettingIn: ReadonlySet<string> = new Set(['A1', 'A2', 'A5'])

/** STC01 of the 277CA: category, status, entity (domain/lifecycle.md 5.5, domain/edi.md 8). */
export interface Acknowledgment {
  category: 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8'
  status: string
  entity?: string
}
/**
 * The whole charge of a line goes to one reason; the remarks stand at the line, `claimRemarks` in the MOA.
 */
export interface Denial {
  group: 'CO' | 'PR' | 'OA'
  reason: string
  remarks?: readonly string[]
  claimRemarks?: readonly string[]
}
export interface Plan {
  /** Fixed amounts by procedure pattern; any other line is allowed `allowedPercent` of its charge. */
  fees?: readonly { procedure: string; amount: Money }[]
  allowedPercent: number
  /** Taken off each claim before anything else, line after line. */
  deductible?: Money
  coinsurancePercent?: number
  /** Once a claim, on its first such line, which then bears no deductible and no coinsurance. */
  copay?: { amount: Money; procedures: readonly string[] }
  /** CARC 253, of what Medicare would have paid (domain/lifecycle.md 9.2). */
  sequestrationPercent?: number
  /** What is left of the charge may never be asked of the patient, not even as a later payer. */
  patientOwesNothing?: true
}

export interface Row<Outcome> {
  id: string
  when: Condition
  outcome: Outcome
}
/**
 * Rows are asked in order, the first that matches decides; `otherwise` is the last row and always matches.
 */
export interface Table<Outcome> {
  rows: readonly Row<Outcome>[]
  otherwise: Outcome
}

export interface DemoPayer {
  id: string
  name: string
  /** Nine digits; the sender number of the payment is 1 and these. */
  taxId: string
}
/** Made up, all of them. */
export const demoPayers: readonly DemoPayer[] = [
  { id: 'NFH01', name: 'NORTHFIELD HEALTH', taxId: '990000101' },
  { id: 'MCRB1', name: 'MEDICARE PART B', taxId: '990000102' },
  { id: 'MCAID', name: 'STATE MEDICAID', taxId: '990000103' },
  { id: 'TIDE1', name: 'TIDEWATER MUTUAL', taxId: '990000104' },
  { id: 'JUNI1', name: 'JUNIPER MUTUAL', taxId: '990000105' },
  { id: 'STRCT', name: 'STRICT MUTUAL', taxId: '990000106' },
]
/** Pays for every id that is none of ours; its name is the one in the claim. */
export const anyOtherPayerTaxId = '990000199'

export const atClearinghouse: Table<Acknowledgment> = {
  rows: [
    {
      id: 'ch-npi',
      when: { invalidBillingNpi: true },
      outcome: { category: 'A7', status: '562', entity: '85' },
    },
    {
      id: 'ch-original',
      when: { frequencies: ['7', '8'], withoutOriginalNumber: true },
      outcome: { category: 'A6', status: '464' },
    },
    { id: 'ch-birth', when: { memberEnds: ['X'] }, outcome: { category: 'A6', status: '158', entity: 'IL' } },
    { id: 'ch-payer', when: { payers: ['NOPAY'] }, outcome: { category: 'A3', status: '116', entity: 'PR' } },
    { id: 'ch-repeat', when: { repeatedControlNumber: true }, outcome: { category: 'A3', status: '746' } },
    { id: 'ch-share', when: { inRejectShare: true }, outcome: { category: 'A7', status: '21' } },
    { id: 'ch-future', when: { serviceInFuture: true }, outcome: { category: 'A8', status: '187' } },
  ],
  otherwise: { category: 'A1', status: '19', entity: 'AY' },
}

export const atPayer: Table<Acknowledgment> = {
  rows: [
    {
      id: 'payer-member',
      when: { memberEnds: ['R'] },
      outcome: { category: 'A7', status: '164', entity: 'IL' },
    },
    {
      id: 'payer-coverage',
      when: { memberEnds: ['G'] },
      outcome: { category: 'A3', status: '97', entity: 'IL' },
    },
    { id: 'payer-unknown', when: { memberEnds: ['UNKNOWN'] }, outcome: { category: 'A4', status: '35' } },
    { id: 'payer-missing', when: { memberEnds: ['LACKS'] }, outcome: { category: 'A6', status: '145', entity: '85' } },
    { id: 'payer-clash', when: { memberEnds: ['CLASHES'] }, outcome: { category: 'A8', status: '249' } },
    { id: 'payer-share', when: { payers: ['STRCT'], sharePercent: 5 }, outcome: { category: 'A7', status: '21' } },
    // Medicare Part B takes original claims only (domain/edi.md 13.1).
    {
      id: 'payer-frequency',
      when: { payers: ['MCRB*'], frequencies: ['6', '7', '8'] },
      outcome: { category: 'A7', status: '535' },
    },
    {
      id: 'payer-original',
      when: { frequencies: ['7', '8'], unknownOriginalNumber: true },
      outcome: { category: 'A7', status: '464' },
    },
    {
      id: 'payer-earlier',
      when: { sequences: ['S', 'T'], withoutEarlierDecision: true },
      outcome: { category: 'A6', status: '286' },
    },
    // Taken all the same: the payer makes two claims of it.
    { id: 'payer-split', when: { memberEnds: ['SPLITS'] }, outcome: { category: 'A5', status: '20', entity: 'PR' } },
  ],
  otherwise: { category: 'A2', status: '20', entity: 'PR' },
}

/** Asked for each line. No cents that prices often end in: .00, .25, .50, .75, .95, .99. */
export const denials: Table<Denial | undefined> = {
  rows: [
    {
      id: 'other-payer-first',
      when: { memberEnds: ['COB'], sequences: ['P'] },
      outcome: { group: 'CO', reason: '22', remarks: ['MA04'] },
    },
    { id: 'coverage-ended', when: { memberEnds: ['T'] }, outcome: { group: 'PR', reason: '27' } },
    { id: 'too-late', when: { payers: ['NFH01', 'TIDE1'], serviceAgeDaysOver: 365 }, outcome: { group: 'CO', reason: '29' } },
    {
      id: 'imaging-authorization',
      when: { payers: ['NFH01', 'TIDE1'], procedures: ['7055*', '7214*', '7372*'], unauthorized: true },
      outcome: { group: 'CO', reason: '197' },
    },
    {
      id: 'excluded-by-law',
      when: { modifiers: ['GY'] },
      outcome: { group: 'PR', reason: '96', remarks: ['N425'] },
    },
    {
      id: 'screening-necessity',
      when: { procedures: ['82306'], diagnoses: ['Z00*'] },
      outcome: { group: 'CO', reason: '50', remarks: ['N115'] },
    },
    {
      id: 'always-bundled',
      when: { procedures: ['99000', '99070'] },
      outcome: { group: 'CO', reason: '97', remarks: ['N19'] },
    },
    { id: 'cents-04', when: { cents: '04' }, outcome: { group: 'CO', reason: '4' } },
    { id: 'cents-11', when: { cents: '11' }, outcome: { group: 'CO', reason: '11' } },
    {
      id: 'cents-16-medicare',
      when: { payers: ['MCRB*'], cents: '16' },
      outcome: { group: 'CO', reason: '16', remarks: ['N290'], claimRemarks: ['MA130'] },
    },
    { id: 'cents-16', when: { cents: '16' }, outcome: { group: 'CO', reason: '16', remarks: ['N290'] } },
    { id: 'cents-18', when: { cents: '18' }, outcome: { group: 'OA', reason: '18' } },
    { id: 'cents-19', when: { cents: '19' }, outcome: { group: 'CO', reason: '197' } },
    { id: 'cents-22', when: { cents: '22' }, outcome: { group: 'CO', reason: '22', remarks: ['MA04'] } },
    { id: 'cents-29', when: { cents: '29' }, outcome: { group: 'CO', reason: '29' } },
    { id: 'cents-51', when: { cents: '51' }, outcome: { group: 'CO', reason: '50', remarks: ['N115'] } },
    { id: 'cents-52', when: { cents: '52' }, outcome: { group: 'CO', reason: '252', remarks: ['N706'] } },
    { id: 'cents-71', when: { cents: '71' }, outcome: { group: 'CO', reason: 'B7' } },
    { id: 'cents-96', when: { cents: '96' }, outcome: { group: 'PR', reason: '96', remarks: ['N130'] } },
    { id: 'cents-97', when: { cents: '97' }, outcome: { group: 'CO', reason: '97', remarks: ['N19'] } },
  ],
  otherwise: undefined,
}

const officeVisits = ['9920*', '9921*']
const northfield = { allowedPercent: 80, coinsurancePercent: 20 }
const medicare = { allowedPercent: 60, coinsurancePercent: 20, sequestrationPercent: 2 }
const tidewater = {
  fees: [
    { procedure: '99213', amount: money(92_00) },
    { procedure: '99214', amount: money(130_00) },
  ],
  allowedPercent: 75,
}

/** Asked once a claim, for the lines that were not denied. */
export const plans: Table<Plan> = {
  rows: [
    {
      id: 'northfield-deductible',
      when: { payers: ['NFH01'], memberEnds: ['D'] },
      outcome: { ...northfield, deductible: money(120_00) },
    },
    {
      id: 'northfield-copay',
      when: { payers: ['NFH01'], memberEnds: ['C'] },
      outcome: { ...northfield, copay: { amount: money(25_00), procedures: officeVisits } },
    },
    { id: 'northfield', when: { payers: ['NFH01'] }, outcome: northfield },
    // A Medicare number ends in two digits, so a letter alone would be refused before it is sent.
    {
      id: 'medicare-deductible',
      when: { payers: ['MCRB*'], memberEnds: ['D', '20'] },
      outcome: { ...medicare, deductible: money(20_00) },
    },
    { id: 'medicare', when: { payers: ['MCRB*'] }, outcome: medicare },
    {
      id: 'medicaid',
      when: { payers: ['MCAID'] },
      outcome: { allowedPercent: 45, patientOwesNothing: true },
    },
    {
      id: 'tidewater-deductible',
      when: { payers: ['TIDE1'], memberEnds: ['D'] },
      outcome: { ...tidewater, deductible: money(5000_00) },
    },
    {
      id: 'tidewater',
      when: { payers: ['TIDE1'] },
      outcome: {
        ...tidewater,
        coinsurancePercent: 10,
        copay: { amount: money(20_00), procedures: officeVisits },
      },
    },
    { id: 'juniper', when: { payers: ['JUNI1'] }, outcome: { allowedPercent: 100 } },
  ],
  otherwise: { allowedPercent: 75, coinsurancePercent: 20 },
}
