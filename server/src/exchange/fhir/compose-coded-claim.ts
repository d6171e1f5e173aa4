import { money } from '@cleanclaim/schema/money'
import type { CapturedEncounter } from '../../encounters/capture-encounters.command.ts'
import { idFrom } from '../../kernel/id.ts'
import { sourceCode } from './concept.ts'
import { directDiagnosis, directService } from './direct-code.ts'
import type { CodedClaim } from './fhir-index.ts'
import { VisitDraft } from './visit-draft.ts'

/**
 * A visit made from a payer's record of its claim: the codes as they stood, at the charge that was asked. There is no
 * note behind it, so nobody has signed one, and the coding rules hold it for a person.
 */
export function composeCodedClaim(
  claim: CodedClaim,
  practiceId: number,
  patientId: string,
  provider: { id: string; name: string },
): CapturedEncounter | string {
  const key = `${practiceId}:fhir:ExplanationOfBenefit:${claim.id}`
  const draft = new VisitDraft(key)
  for (const concept of claim.diagnoses) {
    const code = directDiagnosis(concept)
    draft.addFinding(concept, code ? [code] : [])
  }
  const parts = draft.finish(() => undefined)
  if (typeof parts === 'string') return parts
  if (claim.lines.length > LINES_MAX) return `The claim has ${claim.lines.length} lines; ${LINES_MAX} is the most that fits.`
  const pointers = parts.diagnoses.slice(0, 1).map(({ id }) => id)
  return {
    id: idFrom(key),
    patientId,
    providerId: provider.id,
    title: claim.title,
    serviceDate: claim.day,
    placeOfService: claim.placeOfService,
    noteAuthor: provider.name,
    note: claim.diagnoses.length > 0 ? [{ heading: 'Findings', text: claim.diagnoses.map(({ text }) => `${text}.`).join(' ') }] : [],
    diagnoses: parts.diagnoses,
    lines: claim.lines.map(({ concept, text, modifiers, units, chargeCents }, i) => {
      const service = concept && directService(concept)
      const code = concept && sourceCode(concept)
      return {
        id: idFrom(`${key}:line:${i + 1}`),
        system: service?.system ?? 'cpt',
        ...(service && { code: service.code }),
        modifiers,
        units,
        chargeCents: money(chargeCents),
        diagnosisIds: pointers,
        sourceText: text,
        ...(code && { sourceCode: code }),
      }
    }),
    sourceKey: `fhir:ExplanationOfBenefit:${claim.id}`,
  }
}

const LINES_MAX = 100
