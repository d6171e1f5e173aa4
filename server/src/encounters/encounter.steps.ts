/** States as in domain/lifecycle.md 5.1. */
export const encounterStatuses = [
  'SCHEDULED',
  'CHECKED_IN',
  'IN_DOCUMENTATION',
  'DOCUMENTED',
  'CHARGE_CAPTURED',
  'CODING_REVIEW',
  'READY_TO_BILL',
  'BILLED',
  'SELF_PAY',
  'CLOSED',
  'VOIDED',
  'CANCELLED',
  'NO_SHOW',
] as const
export type EncounterStatus = (typeof encounterStatuses)[number]

export type EncounterStep =
  | 'checkIn'
  | 'cancel'
  | 'missAppointment'
  | 'startVisit'
  | 'signNote'
  | 'captureCharges'
  | 'flag'
  | 'pass'
  | 'finalise'
  | 'bill'
  | 'billPatient'
  | 'returnForCoding'
  | 'close'
  | 'reopen'
  | 'void'

/** Every step an encounter may take, and where it lands. Nothing else changes a status. */
const steps: Record<EncounterStatus, Partial<Record<EncounterStep, EncounterStatus>>> = {
  SCHEDULED: { checkIn: 'CHECKED_IN', cancel: 'CANCELLED', missAppointment: 'NO_SHOW', void: 'VOIDED' },
  CHECKED_IN: { startVisit: 'IN_DOCUMENTATION', void: 'VOIDED' },
  IN_DOCUMENTATION: { signNote: 'DOCUMENTED', void: 'VOIDED' },
  DOCUMENTED: { captureCharges: 'CHARGE_CAPTURED', void: 'VOIDED' },
  CHARGE_CAPTURED: { flag: 'CODING_REVIEW', pass: 'READY_TO_BILL', void: 'VOIDED' },
  CODING_REVIEW: { finalise: 'READY_TO_BILL', void: 'VOIDED' },
  READY_TO_BILL: { bill: 'BILLED', billPatient: 'SELF_PAY', flag: 'CODING_REVIEW', void: 'VOIDED' },
  // A sent claim is never edited: recoding makes a new or a replacement claim.
  BILLED: { returnForCoding: 'CODING_REVIEW', close: 'CLOSED' },
  SELF_PAY: { returnForCoding: 'CODING_REVIEW', close: 'CLOSED' },
  CLOSED: { reopen: 'BILLED' },
  VOIDED: {},
  CANCELLED: {},
  NO_SHOW: {},
}

export const encounterLanding = (from: EncounterStatus, step: EncounterStep): EncounterStatus | undefined => steps[from][step]
export const encounterStepsFrom = (from: EncounterStatus): EncounterStep[] => Object.keys(steps[from]) as EncounterStep[]
