import { minus, money, zero, type Money } from '@cleanclaim/schema/money'
import { landing, type ClaimStatus, type ClaimStep } from '../../../claims/claim.steps.ts'
import type { Random } from './random.ts'

export interface BulkPayer {
  name: string
  payerId: string
  filingIndicator: string
  filingLimitDays: number
  /** Of the charge, in percent. */
  allowed: bigint
  /** Of what is allowed, in percent. */
  patient: bigint
  /** How many of a hundred patients. */
  share: number
}

export const bulkPayers: readonly [BulkPayer, ...BulkPayer[]] = [
  { name: 'Northfield Health', payerId: 'NFH01', filingIndicator: 'CI', filingLimitDays: 180, allowed: 80n, patient: 20n, share: 40 },
  { name: 'Medicare Part B', payerId: 'MCRB1', filingIndicator: 'MB', filingLimitDays: 365, allowed: 60n, patient: 20n, share: 25 },
  { name: 'State Medicaid', payerId: 'MCAID', filingIndicator: 'MC', filingLimitDays: 365, allowed: 45n, patient: 0n, share: 15 },
  { name: 'Tidewater Mutual', payerId: 'TIDE1', filingIndicator: 'CI', filingLimitDays: 90, allowed: 75n, patient: 10n, share: 12 },
  { name: 'Juniper Mutual', payerId: 'JUNI1', filingIndicator: 'CI', filingLimitDays: 120, allowed: 100n, patient: 0n, share: 8 },
]

export interface LineOutcome {
  paid: Money
  contractual: Money
  patientPart: Money
  denied: Money
}

export interface Outcome {
  steps: readonly ClaimStep[]
  /** Undefined while no payer has decided. */
  lines: readonly LineOutcome[] | undefined
  reasonCodes: readonly string[]
  /** The patient has paid their whole part by card. */
  isPaidByPatient: boolean
}

const sent: readonly ClaimStep[] = ['scrubPass', 'batch', 'send']
const withPayer: readonly ClaimStep[] = [...sent, 'acceptAtPayer']
const undecided = (steps: readonly ClaimStep[], reasonCodes: readonly string[] = []): Outcome => ({
  steps,
  lines: undefined,
  reasonCodes,
  isPaidByPatient: false,
})

export const readyToSend: Outcome = undecided(['scrubPass'])

const DAYS_TO_ANSWER = 14
const denials = ['CO-16', 'CO-50', 'CO-97', 'CO-197'] as const

/** How far a claim has come, by its age and by chance. A payer's answer takes two weeks; a patient takes four more. */
export function decideOutcome(random: Random, ageDays: number, charges: readonly Money[], payer: BulkPayer): Outcome {
  if (ageDays <= 2) return random.chance(12) ? undecided(['scrubFail']) : undecided(random.chance(5) ? ['scrubPass', 'hold'] : ['scrubPass'])
  if (ageDays <= 4) return undecided(sent)
  if (random.chance(2)) return undecided([...sent, 'rejectAtPayer'], ['A7:164:IL'])
  if (ageDays <= DAYS_TO_ANSWER) return undecided(withPayer)
  if (random.chance(6)) return denied(random, charges)
  return paid(random, ageDays, charges, payer)
}

// Payers skip acknowledgements; of what is decided none is kept, which spares a row a claim.
function denied(random: Random, charges: readonly Money[]): Outcome {
  const lines = charges.map(charge => ({ paid: zero, contractual: zero, patientPart: zero, denied: charge }))
  return { steps: [...sent, 'deny'], lines, reasonCodes: [random.pick(denials)], isPaidByPatient: false }
}

function paid(random: Random, ageDays: number, charges: readonly Money[], payer: BulkPayer): Outcome {
  const deniedLine = charges.length > 1 && random.chance(8) ? charges.length - 1 : -1
  const lines = charges.map((charge, i) =>
    i === deniedLine ? { paid: zero, contractual: zero, patientPart: zero, denied: charge } : allowedLine(charge, payer),
  )
  if (deniedLine >= 0) return { steps: [...sent, 'payInPart'], lines, reasonCodes: [random.pick(denials)], isPaidByPatient: false }
  if (lines.every(line => line.patientPart === zero)) return { steps: [...sent, 'pay', 'close'], lines, reasonCodes: [], isPaidByPatient: false }
  const isPaidByPatient = ageDays > DAYS_TO_ANSWER + 28 && random.chance(80)
  return { steps: [...sent, 'pay', 'moveToPatient', ...(isPaidByPatient ? (['close'] as const) : [])], lines, reasonCodes: [], isPaidByPatient }
}

function allowedLine(charge: Money, payer: BulkPayer): LineOutcome {
  const allowed = money((charge * payer.allowed) / 100n)
  const patientPart = money((allowed * payer.patient) / 100n)
  return { paid: minus(allowed, patientPart), contractual: minus(charge, allowed), patientPart, denied: zero }
}

/** The statuses on the way, the last one where the claim stands. */
export function statusesOf(steps: readonly ClaimStep[]): ClaimStatus[] {
  let status: ClaimStatus = 'DRAFT'
  return steps.map(step => {
    const next = landing(status, step)
    if (!next) throw new Error(`a ${status} claim cannot ${step}`)
    status = next
    return next
  })
}
