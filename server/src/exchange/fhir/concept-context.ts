import type { Day } from '@cleanclaim/schema/day'

export type Setting = 'ambulatory' | 'emergency' | 'inpatient' | 'home' | 'telehealth'

export type VisitKind =
  | 'check-up'
  | 'office'
  | 'consultation'
  | 'procedure-only'
  | 'video'
  | 'telephone'
  | 'prenatal'
  | 'postnatal'
  | 'birth'
  | 'emergency'
  | 'hospital-first'
  | 'hospital-later'
  | 'home'
  | 'mental-health'

/** What the rest of the record says about a visit. The optional ones are false when left out. */
export interface ConceptContext {
  /** Whole years on the date of service. */
  age: number
  sex: 'F' | 'M' | 'U'
  /** Nobody of the same group and specialty has seen the patient in three years (domain/coding.md 10.4). */
  isNewPatient: boolean
  setting: Setting
  serviceDate: Day
  isMedicare?: boolean
  /** The visit names an illness or injury as its reason. */
  hasProblem?: boolean
  /** Not the first care of an injury: it is healing. */
  isFollowUp?: boolean
}

/** The class of a FHIR encounter (HL7 ActCode). What we do not know counts as ambulatory. */
export function settingOf(encounterClass: string): Setting {
  if (encounterClass === 'EMER') return 'emergency'
  if (['IMP', 'ACUTE', 'NONAC', 'OBSENC'].includes(encounterClass)) return 'inpatient'
  if (encounterClass === 'HH') return 'home'
  return encounterClass === 'VR' ? 'telehealth' : 'ambulatory'
}
