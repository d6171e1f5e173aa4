export const roles = ['PATIENT', 'FRONT_DESK', 'PHYSICIAN', 'CODER', 'BILLER', 'POSTER', 'ADMIN', 'AUDITOR', 'SYSTEM'] as const
export type Role = (typeof roles)[number]

/** Who acts, in which practice. `patientIds` is set for patients and proxies, and holds every read to their records. */
export interface Actor {
  userId: string
  name: string
  practiceId: number
  roles: readonly Role[]
  patientIds: readonly string[]
  sessionId: string | undefined
}

/** Everything that happens without a person: imports, batches, postings. */
export const systemActor = (practiceId: number): Actor => ({
  userId: '00000000-0000-7000-8000-000000000001',
  name: 'Cleanclaim',
  practiceId,
  roles: ['SYSTEM'],
  patientIds: [],
  sessionId: undefined,
})
