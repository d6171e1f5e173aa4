import { cptImaging } from './cpt-imaging.ts'
import { cptLaboratory } from './cpt-laboratory.ts'
import { cptMedicine } from './cpt-medicine.ts'
import { cptSurgery } from './cpt-surgery.ts'
import { cptVisits } from './cpt-visits.ts'
import type { StarterCode } from './starter-code.ts'

/**
 * CPT numbers with short names of our own. CPT belongs to the AMA: it asks for a licence from anybody who uses its
 * numbers, and for its words always (domain/coding.md 5). This list is one import, so that a distributor without a
 * licence can leave it out; a site loads its own licensed file with `load/cpt.ts`.
 */
export const cptStarter: readonly StarterCode[] = [...cptVisits, ...cptSurgery, ...cptImaging, ...cptLaboratory, ...cptMedicine].sort((a, b) =>
  a.code < b.code ? -1 : 1,
)
