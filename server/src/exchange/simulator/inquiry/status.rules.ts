import type { Table } from '../adjudication.rules.ts'

/** STC01 of a 277: category, status, entity (domain/lifecycle.md 5.5). */
export interface StatusCode {
  category: string
  status: string
  entity?: string
}
/** Either said at once, or by what the claim's tables come to: paid, denied, or still at work. */
export type StatusAnswer = StatusCode | 'by adjudication'

/** Asked for each claim of a 276; the endings are those of the claims. */
export const claimStatuses: Table<StatusAnswer> = {
  rows: [
    { id: 'status-down', when: { payers: ['DOWN1'] }, outcome: { category: 'E1', status: '0' } },
    { id: 'status-busy', when: { memberEnds: ['BUSY'] }, outcome: { category: 'E2', status: '0' } },
    { id: 'status-unknown', when: { memberEnds: ['UNKNOWN', 'SILENCE'] }, outcome: { category: 'D0', status: '35' } },
    { id: 'status-member', when: { memberEnds: ['R'] }, outcome: { category: 'A7', status: '164', entity: 'IL' } },
    { id: 'status-coverage', when: { memberEnds: ['G'] }, outcome: { category: 'A3', status: '97', entity: 'IL' } },
    { id: 'status-pended', when: { memberEnds: ['PENDS', 'LATE'] }, outcome: { category: 'P1', status: '20' } },
    { id: 'status-info', when: { memberEnds: ['INFO'] }, outcome: { category: 'P3', status: '317' } },
    { id: 'status-asks', when: { memberEnds: ['ASKS'] }, outcome: { category: 'R4', status: '317' } },
    { id: 'status-forwarded', when: { memberEnds: ['CROSSES'] }, outcome: { category: 'F3F', status: '3' } },
  ],
  otherwise: 'by adjudication',
}

/** A claim of fewer days is still at work: payers do not pay sooner. */
export const DAYS_AT_WORK = 14

/** By what becomes of the claim. */
export const outcomes = {
  atWork: { category: 'P1', status: '20' },
  paid: { category: 'F1', status: '65' },
  nothingDue: { category: 'F1', status: '104' },
  denied: { category: 'F2', status: '104' },
} as const satisfies Record<string, StatusCode>
