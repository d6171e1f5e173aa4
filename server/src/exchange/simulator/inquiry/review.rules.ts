import type { Table } from '../adjudication.rules.ts'

/** HCR01 of a 278 (domain/edi.md 9), or the AAA of a member who is not found. */
export type ReviewDecision =
  | { action: 'A1' | 'A2' | 'A3' | 'A4' | 'A6' | 'C' | 'CT' | 'NA'; reason?: string; unitsPercent?: number; daysMax?: number }
  | { rejection: '42' | '71' | '72' | '75'; at: 'payer' | 'member'; followUp: 'C' | 'R' }

/** Asked once for the event and once for each service. */
export const reviews: Table<ReviewDecision> = {
  rows: [
    { id: 'review-down', when: { payers: ['DOWN1'] }, outcome: { rejection: '42', at: 'payer', followUp: 'R' } },
    { id: 'review-busy', when: { memberEnds: ['BUSY'] }, outcome: { rejection: '42', at: 'member', followUp: 'R' } },
    { id: 'review-birth', when: { memberEnds: ['X'] }, outcome: { rejection: '71', at: 'member', followUp: 'C' } },
    { id: 'review-member', when: { memberEnds: ['R'] }, outcome: { rejection: '72', at: 'member', followUp: 'C' } },
    { id: 'review-found', when: { memberEnds: ['G'] }, outcome: { rejection: '75', at: 'member', followUp: 'C' } },
    { id: 'review-none', when: { procedures: ['9920*', '9921*'] }, outcome: { action: 'NA' } },
    { id: 'review-partly', when: { memberEnds: ['PARTLY'] }, outcome: { action: 'A2', unitsPercent: 50 } },
    { id: 'review-denied', when: { memberEnds: ['DENIES'] }, outcome: { action: 'A3', reason: '92' } },
    { id: 'review-pended', when: { memberEnds: ['PENDS'] }, outcome: { action: 'A4' } },
    { id: 'review-changed', when: { memberEnds: ['CHANGES'] }, outcome: { action: 'A6', daysMax: 30 } },
    { id: 'review-call', when: { memberEnds: ['CALLS'] }, outcome: { action: 'CT' } },
  ],
  otherwise: { action: 'A1' },
}

/** HCR01 that come with a number of ours. */
export const numbered: ReadonlySet<string> = new Set(['A1', 'A2', 'A4', 'A6'])
/** HCR01 that grant days and units. */
export const granting: ReadonlySet<string> = new Set(['A1', 'A2', 'A6'])
/** UM02: the request takes back what was granted. */
export const CANCELLATION = '3'
