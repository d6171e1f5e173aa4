import { sql } from 'kysely'
import { isId } from '../kernel/id.ts'
import type { Tx } from '../platform/transaction.ts'
import type { ClaimDetails, LineDetails } from './claim-details.rules.ts'
import type { Editable } from './claim-edits.rules.ts'
import type { Finding } from './claim.rules.ts'
import type { ClaimStatus } from './claim.steps.ts'

/** A claim with all that a biller may change of it, and how it stands. */
export interface EditableClaim {
  id: string
  number: string
  version: number
  status: ClaimStatus
  encounterId: string
  /** The coder has the visit: the claim is built anew from it, and goes nowhere until then. */
  isWithCoder: boolean
  patientId: string
  coverageId: string | null
  holdReason: string | null
  findings: Finding[]
  /** Of its payer, as they are kept. */
  payerSettings: unknown
  editable: Editable
}

interface Row {
  id: string
  number: string
  version: number
  status: ClaimStatus
  encounter_id: string
  is_with_coder: boolean
  patient_id: string
  coverage_id: string | null
  hold_reason: string | null
  findings: Finding[]
  settings: unknown
  place_of_service: string
  frequency: Editable['frequency']
  payer_control_number: string | null
  member_id: string | null
  group_number: string | null
  details: ClaimDetails
}

/** Undefined when there is none for the viewer. `forUpdate` locks it for the transaction. */
export async function readEditableClaim(tx: Tx, id: string, forUpdate = false): Promise<EditableClaim | undefined> {
  if (!isId(id)) return undefined
  const [row] = await tx.rows(sql<Row>`
    select c.id, c.number, c.version, c.status, c.encounter_id, e.status <> 'BILLED' as is_with_coder, c.patient_id, c.coverage_id, c.hold_reason, c.findings, y.settings, c.place_of_service,
      c.frequency, c.payer_control_number, v.member_id, v.group_number, c.details
    from claim c join encounter e on e.id = c.encounter_id left join payer y on y.id = c.payer_id left join coverage v on v.id = c.coverage_id
    where c.practice_id = ${tx.practiceId} and c.id = ${id} ${forUpdate ? sql`for update of c` : sql``}`)
  if (!row) return undefined
  const lines = await tx.rows(sql<{ position: number; details: LineDetails }>`
    select position, details from claim_line where claim_id = ${id} order by position`)
  tx.look([row.patient_id])
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.status,
    encounterId: row.encounter_id,
    isWithCoder: row.is_with_coder,
    patientId: row.patient_id,
    coverageId: row.coverage_id,
    holdReason: row.hold_reason,
    findings: row.findings,
    payerSettings: row.settings,
    editable: {
      placeOfService: row.place_of_service,
      frequency: row.frequency,
      payerControlNumber: row.payer_control_number ?? '',
      coverage: { memberId: row.member_id ?? '', groupNumber: row.group_number ?? '' },
      details: row.details,
      lines: Object.fromEntries(lines.map(({ position, details }) => [position, details])),
    },
  }
}
