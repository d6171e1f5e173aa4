/** What a note is filled with. */
export interface NoteFacts {
  name: string
  age: number
  he: 'He' | 'She'
  his: 'his' | 'her'
  bloodPressure: string
  pulse: number
  temperature: string
  weightLb: number
}

export interface KindDiagnosis {
  /** As stored, without a dot. Missing: nobody has coded it yet. */
  code?: string
  /** The words of the note it was read from. */
  text: string
}

export interface KindLine {
  code?: string
  system?: 'cpt' | 'hcpcs'
  modifiers?: readonly string[]
  units?: number
  /** Places of the diagnoses it was done for, from 1. */
  for: readonly number[]
  text?: string
}

/** A kind of visit: how it is charged, and what is written about it. */
export interface VisitKind {
  title: string
  diagnoses: readonly KindDiagnosis[]
  lines: readonly KindLine[]
  reason: (facts: NoteFacts) => string
  history: (facts: NoteFacts) => string
  exam: (facts: NoteFacts) => string
  plan: (facts: NoteFacts) => string
}
