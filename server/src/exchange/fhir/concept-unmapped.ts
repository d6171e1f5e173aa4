export type ConceptRole = 'visit' | 'diagnosis' | 'procedure'

/**
 * Concepts we know and leave to a coder on purpose, by the role in which they stand: no code follows from them
 * without the note. The text is what the flag says.
 */
const table = `
  visit | 308646001 | A death certificate is not a billable visit.
  visit | 47505003 | The visit is named by an illness; the kind of visit is not said.
  diagnosis | 162573006 | A suspected disease is not coded outside the hospital: code the sign or symptom.
  diagnosis | 45595009 | The reason is an operation; the diagnosis behind it is in the note.
  procedure | 171231001 | Which asthma questionnaire was used is in the note.
  procedure | 232717009 | The number and kind of bypass grafts are in the operation report.
  procedure | 274474001 | Cast or splint, and where, is in the note.
  procedure | 305428000 | An admission is billed by its hospital visit, which is coded from the encounter.
  procedure | 305433001 | An admission is billed by its hospital visit, which is coded from the encounter.
  procedure | 65546002 | Dental work is billed with dental codes, which this system does not hold.
  procedure | 703423002 | Cancer drugs and radiation are billed by drug, dose and session.
  procedure | 88039007 | One lung or both, and with or without bypass, is in the operation report.
`

const reasons: ReadonlyMap<string, string> = new Map(
  table
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const [role, concept, reason = ''] = line.split('|').map(cell => cell.trim())
      return [`${role} ${concept}`, reason]
    }),
)

/** What to tell the coder about a concept that has no code on purpose; undefined for one that we do not know. */
export const whyUnmapped = (role: ConceptRole, concept: string): string | undefined => reasons.get(`${role} ${concept}`)

/** As `role concept`, for a test to walk. */
export const unmappedOnPurpose: readonly string[] = [...reasons.keys()]
