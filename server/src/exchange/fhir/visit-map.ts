import { procedureSystem } from '@cleanclaim/schema/code-format'
import type { ConceptContext, VisitKind } from './concept-context.ts'
import type { MappedProcedure } from './concept-table.ts'

/** What a visit of this kind is billed with, before anybody has read the note. */
export interface VisitCandidate {
  kind: VisitKind
  /** In order of likelihood; the first is the proposal, one is billed. Empty: no visit line. */
  choices: readonly string[]
  modifiers: readonly string[]
  placeOfService: string
  /** The reason for the visit when nothing else gives one. */
  diagnoses: readonly string[]
  /** False where age alone decides: elsewhere the level is for the note to say. */
  unspecified: boolean
}

const visitKinds: ReadonlyMap<string, VisitKind> = new Map([
  ['185349003', 'check-up'],
  ['185345009', 'office'], // for a symptom
  ['185347001', 'office'], // for a problem
  ['308335008', 'office'], // visit, kind not said
  ['316744009', 'office'],
  ['390906007', 'office'], // follow-up
  ['394701000', 'office'], // asthma follow-up
  ['170837001', 'office'], // allergy, first look
  ['170838006', 'office'], // allergy, later look
  ['270427003', 'office'], // asked for by the patient
  ['698314001', 'consultation'],
  ['371883000', 'procedure-only'],
  ['448337001', 'video'],
  ['185317003', 'telephone'],
  ['424441002', 'prenatal'], // first
  ['424619006', 'prenatal'],
  ['169762003', 'postnatal'],
  ['183460006', 'birth'], // admission for a birth: the birth's number pays for it
  ['50849002', 'emergency'],
  ['183452005', 'hospital-first'],
  ['32485007', 'hospital-first'],
  ['183478001', 'hospital-first'], // asthma, by way of the emergency room
  ['183495009', 'hospital-first'], // bone surgery, planned
  ['305408004', 'hospital-first'], // surgery
  ['305411003', 'hospital-first'], // chest surgery
  ['56876005', 'hospital-first'], // detoxification
  ['308540004', 'hospital-later'],
  ['210098006', 'home'], // rest home
  ['79094001', 'mental-health'],
])

/** The kind of visit a SNOMED CT encounter type stands for; undefined for one that is none. */
export const visitKindOf = (concept: string): VisitKind | undefined => visitKinds.get(concept)

/** Where a check-up or office visit really took place decides over its name: Synthea names a ward visit "problem". */
export function settledKind(kind: VisitKind, { setting, hasProblem }: ConceptContext): VisitKind {
  if (kind !== 'check-up' && kind !== 'office') return kind
  if (setting === 'emergency') return 'emergency'
  if (setting === 'inpatient') return 'hospital-first'
  if (setting === 'telehealth') return 'video'
  if (setting === 'home') return 'home'
  // A check-up because of an illness or injury is a visit for that illness.
  return kind === 'check-up' && hasProblem ? 'office' : kind
}

const officeNew = ['99203', '99204', '99202', '99205']
const officeKnown = ['99213', '99214', '99212', '99215', '99211']

export function visitCandidate(kind: VisitKind, context: ConceptContext): VisitCandidate {
  const { isNewPatient, isMedicare, serviceDate } = context
  const office = isNewPatient ? officeNew : officeKnown
  const visit = (choices: readonly string[], more: Partial<VisitCandidate> = {}): VisitCandidate => ({
    kind,
    choices,
    modifiers: [],
    placeOfService: '11',
    diagnoses: [],
    unspecified: true,
    ...more,
  })
  switch (kind) {
    case 'check-up':
      return checkUp(context)
    case 'office':
      return visit(office)
    case 'consultation':
      // Medicare pays no consultations (domain/coding.md 10.2).
      return visit(isMedicare ? office : ['99243', '99244', '99242', '99245'])
    case 'procedure-only':
      return visit([], { unspecified: false })
    case 'video':
      // Place 10 (patient at home) exists since 2022; the note says where the patient really was.
      return visit(office, { modifiers: ['95'], placeOfService: serviceDate < '2022-01-01' ? '02' : '10' })
    case 'telephone':
      return telephone(context, office)
    case 'prenatal':
      // Four visits or more become one line of care before birth, or part of the birth (domain/coding.md 10).
      return visit([...office, '59425', '59426'], { modifiers: ['TH'] })
    case 'postnatal':
      return visit(['59430'], { diagnoses: ['Z392'], unspecified: false })
    case 'birth':
      return visit([], { placeOfService: '21', unspecified: false })
    case 'emergency':
      return visit(['99283', '99284', '99282', '99285', '99281'], { placeOfService: '23' })
    case 'hospital-first':
      return visit(['99222', '99223', '99221'], { placeOfService: '21' })
    case 'hospital-later':
      return visit(['99232', '99233', '99231'], { placeOfService: '21' })
    case 'home':
      return home(context)
    case 'mental-health':
      return visit(['90791', '90792'])
  }
}

/** The upper end of each age band, in years, with the number for a new and for a known patient. */
const checkUpBands: readonly (readonly [number, string, string])[] = [
  [0, '99381', '99391'],
  [4, '99382', '99392'],
  [11, '99383', '99393'],
  [17, '99384', '99394'],
  [39, '99385', '99395'],
  [64, '99386', '99396'],
  [Number.POSITIVE_INFINITY, '99387', '99397'],
]

/** Age alone gives the number; Medicare has its own wellness visit, and a check-up finds nothing until a coder says so. */
function checkUp({ age, isNewPatient, isMedicare }: ConceptContext): VisitCandidate {
  const [, fresh, known] = checkUpBands.find(([upTo]) => age <= upTo) ?? [0, '99387', '99397']
  const choices = isMedicare ? (isNewPatient ? ['G0438', 'G0402'] : ['G0439']) : [isNewPatient ? fresh : known]
  return {
    kind: 'check-up',
    choices,
    modifiers: [],
    placeOfService: '11',
    diagnoses: [age < 18 ? 'Z00129' : 'Z0000'],
    // Under one year the diagnosis goes by days, and Medicare's first visit by its past ones.
    unspecified: age < 1 || (isMedicare === true && isNewPatient),
  }
}

/** The telephone numbers of doctors ended with 2024; Medicare then takes the office visit with modifier 93. */
function telephone({ serviceDate, isMedicare, isNewPatient }: ConceptContext, office: readonly string[]): VisitCandidate {
  const placeOfService = serviceDate < '2022-01-01' ? '02' : '10'
  const base = { kind: 'telephone' as const, placeOfService, diagnoses: [], unspecified: true }
  if (serviceDate < '2025-01-01') return { ...base, choices: ['99442', '99441', '99443'], modifiers: [] }
  if (isMedicare) return { ...base, choices: office, modifiers: ['93'] }
  return { ...base, choices: isNewPatient ? ['98009', '98008'] : ['98013', '98012', '98014'], modifiers: [] }
}

/** Rest homes had numbers of their own until the end of 2022, those of a home since. */
function home({ serviceDate, isNewPatient, setting }: ConceptContext): VisitCandidate {
  const homeVisit = isNewPatient ? ['99342', '99341', '99344', '99345'] : ['99348', '99349', '99347', '99350']
  const choices = serviceDate < '2023-01-01' && setting !== 'home' && !isNewPatient ? ['99335', '99334', '99336'] : homeVisit
  return { kind: 'home', choices, modifiers: [], placeOfService: setting === 'home' ? '12' : '13', diagnoses: [], unspecified: true }
}

/** The proposal as a line; none for a visit without one. */
export function visitLine({ choices: [code], modifiers }: VisitCandidate): MappedProcedure[] {
  const system = code && procedureSystem(code)
  return system ? [{ code, system, units: 1, modifiers }] : []
}
