import { createHash } from 'node:crypto'
import { plus, sum, zero, type Money } from '@cleanclaim/schema/money'
import type { ClaimTables } from './claim-tables.ts'
import { controlOf, type ClaimPlan, type MakeId, type OneClaim } from './one-claim.ts'
import { bulkPayers, type LineOutcome } from './outcome.ts'

export interface DecidedClaim {
  claim: OneClaim
  journalId: string | null
  lines: readonly LineOutcome[]
}

/** The file that a piece of claims went out with, and one remittance of each payer that came back for it. */
export class ClaimFiles {
  readonly batchId: string
  readonly outFileId: string
  readonly #plan: ClaimPlan
  readonly #tables: ClaimTables
  readonly #id: MakeId

  constructor(plan: ClaimPlan, tables: ClaimTables, id: MakeId) {
    this.#plan = plan
    this.#tables = tables
    this.#id = id
    this.batchId = id('batch', plan.controlNumber)
    this.outFileId = id('outFile', plan.controlNumber)
  }

  remittanceId(payer: number): string {
    return this.#id('remittance', this.#plan.controlNumber * 10 + payer)
  }

  storeBatch(claims: number): void {
    const { practiceId, today, controlNumber } = this.#plan
    if (claims === 0) return
    const at = `${today}T12:00:00Z`
    this.#file(this.outFileId, 'out', '837P', claims)
    this.#tables.batch.add(this.batchId, practiceId, this.#id('connection', 1), controlNumber, this.outFileId, 'ACCEPTED', claims, at, at)
  }

  storeRemittance(payer: number, claims: readonly DecidedClaim[]): void {
    const { practiceId, today, seed, controlNumber } = this.#plan
    const { name, payerId } = bulkPayers[payer] ?? bulkPayers[0]
    const fileId = this.#id('inFile', controlNumber * 10 + payer)
    const amount = sum(claims.flatMap(({ lines }) => lines.map(line => line.paid)))
    this.#file(fileId, 'in', '835', claims.length)
    this.#tables.remittance.add(
      this.remittanceId(payer),
      practiceId,
      fileId,
      1,
      'POSTED',
      name.toUpperCase(),
      `9${payerId}`,
      `T${seed}-${controlNumber}-${payer}`,
      today,
      amount,
      amount > zero ? 'ACH' : 'NON',
      `${today}T13:00:00Z`,
    )
    for (const [i, decided] of claims.entries()) this.#storeDecision(payer, i, decided)
  }

  #storeDecision(payer: number, position: number, { claim, journalId, lines }: DecidedClaim): void {
    const { practiceId } = this.#plan
    const id = this.#id('remittanceClaim', claim.place)
    const isDenied = lines.every(line => line.denied > zero)
    const [paid, patient] = lines.reduce(([p, q], line) => [plus(p, line.paid), plus(q, line.patientPart)] as const, [zero, zero] as const)
    this.#tables.remittanceClaim.add(
      id,
      practiceId,
      this.remittanceId(payer),
      position,
      claim.id,
      claim.number,
      isDenied ? '4' : '1',
      claim.charged,
      paid,
      patient,
      controlOf(claim),
      'POSTED',
      journalId,
    )
    const [group = 'CO', reason = '16'] = claim.outcome.reasonCodes[0]?.split('-') ?? []
    let number = claim.place * 9
    for (const [i, { contractual, patientPart, denied }] of lines.entries()) {
      const adjustments: readonly [string, string, Money][] = [
        ['CO', '45', contractual],
        ['PR', '2', patientPart],
        [group, reason, denied],
      ]
      for (const [groupCode, code, amount] of adjustments) {
        if (amount === zero) continue
        number += 1
        this.#tables.adjustment.add(this.#id('adjustment', number), practiceId, id, claim.lines[i]?.id ?? null, groupCode, code, amount)
      }
    }
  }

  /** The content only says where it comes from: what would stand in it is in the rows. */
  #file(id: string, direction: 'in' | 'out', kind: string, claims: number): void {
    const { practiceId, seed, today, controlNumber } = this.#plan
    const text = `Made by seed ${seed}: ${kind} ${id}, ${claims} claims\n`
    const at = `${today}T12:00:00Z`
    this.#tables.file.add(
      id,
      practiceId,
      this.#id('connection', 1),
      direction,
      kind,
      `seed-${controlNumber}.${kind.toLowerCase()}`,
      `\\x${Buffer.from(text).toString('hex')}`,
      `\\x${createHash('sha256').update(text).digest('hex')}`,
      String(controlNumber),
      direction === 'out' ? 'SENT' : 'DONE',
      `${claims} claims`,
      at,
      at,
    )
  }
}
