import { times, zero, type Money } from '@cleanclaim/schema/money'
import type { CapturedEncounter } from '../../encounters/capture-encounters.command.ts'
import { idFrom } from '../../kernel/id.ts'
import { sourceCode, type Concept } from './concept.ts'

type Diagnosis = CapturedEncounter['diagnoses'][number]
type Line = CapturedEncounter['lines'][number]

export interface Service {
  system: 'cpt' | 'hcpcs'
  code: string
  modifiers: readonly string[]
  units: number
}

interface LineDraft {
  system: 'cpt' | 'hcpcs'
  code: string | undefined
  modifiers: readonly string[]
  /** By what it was made from: two names for one test are one test, the same thing done twice is two. */
  unitsOf: Map<string, number>
  pointers: string[]
  texts: Set<string>
  sourceCode: string | undefined
}

const DIAGNOSES_MAX = 30
const LINES_MAX = 100
const POINTERS_MAX = 4

/** The codes of one visit as they come together: each diagnosis once, each service once with its units. */
export class VisitDraft {
  readonly #key: string
  readonly #diagnoses: Diagnosis[] = []
  readonly #idByCode = new Map<string, string>()
  readonly #idByConcept = new Map<Concept, string>()
  readonly #lines = new Map<string, LineDraft>()

  /** @param key what the ids of all parts are made from */
  constructor(key: string) {
    this.#key = key
  }

  /** The id of the entry for a thing found; `codes` is empty when nothing follows from it. */
  addFinding(concept: Concept, codes: readonly string[]): string {
    const known = this.#idByConcept.get(concept)
    if (known) return known
    const ids = codes.length === 0 ? [this.#pushDiagnosis(undefined, concept)] : codes.map(code => this.addCode(code, concept))
    const [id = ''] = ids
    this.#idByConcept.set(concept, id)
    return id
  }

  addCode(code: string, concept?: Concept): string {
    return this.#idByCode.get(code) ?? this.#pushDiagnosis(code, concept)
  }

  #pushDiagnosis(code: string | undefined, concept: Concept | undefined): string {
    const id = idFrom(`${this.#key}:diagnosis:${this.#diagnoses.length + 1}`)
    const source = concept && sourceCode(concept)
    this.#diagnoses.push({ id, ...(code && { code }), ...(concept && { sourceText: concept.text }), ...(source && { sourceCode: source }) })
    if (code) this.#idByCode.set(code, id)
    return id
  }

  /** Without `service` the line waits for a coder, under the words of the record. Without `pointer` it is for the first diagnosis. */
  addLine(service: Service | undefined, concept: Concept, pointer?: string): void {
    const key = service ? `${service.code} ${service.modifiers.join(' ')}` : `? ${concept.text}`
    const line = this.#lines.get(key) ?? this.#newLine(key, service, concept)
    line.texts.add(concept.text)
    line.unitsOf.set(concept.text, (line.unitsOf.get(concept.text) ?? 0) + (service?.units ?? 1))
    if (pointer && !line.pointers.includes(pointer) && line.pointers.length < POINTERS_MAX) line.pointers.push(pointer)
  }

  #newLine(key: string, service: Service | undefined, concept: Concept): LineDraft {
    const line: LineDraft = {
      system: service?.system ?? 'cpt',
      code: service?.code,
      modifiers: service?.modifiers ?? [],
      unitsOf: new Map(),
      pointers: [],
      texts: new Set(),
      sourceCode: sourceCode(concept),
    }
    this.#lines.set(key, line)
    return line
  }

  /** The parts of the visit, or the sentence that says why they are too many to be kept. */
  finish(priceOf: (code: string) => Money | undefined): { diagnoses: Diagnosis[]; lines: Line[] } | string {
    if (this.#diagnoses.length > DIAGNOSES_MAX) return `The visit has ${this.#diagnoses.length} diagnoses; ${DIAGNOSES_MAX} is the most that fits.`
    if (this.#lines.size > LINES_MAX) return `The visit has ${this.#lines.size} services; ${LINES_MAX} is the most that fits.`
    const lines = [...this.#lines.values()].map((line, i) => this.#finishLine(line, i + 1, priceOf))
    return { diagnoses: this.#diagnoses, lines }
  }

  #finishLine(line: LineDraft, position: number, priceOf: (code: string) => Money | undefined): Line {
    const units = Math.max(...line.unitsOf.values())
    return {
      id: idFrom(`${this.#key}:line:${position}`),
      system: line.system,
      ...(line.code && { code: line.code }),
      modifiers: line.modifiers,
      units: String(units),
      chargeCents: times((line.code && priceOf(line.code)) || zero, units),
      diagnosisIds: line.pointers.length > 0 ? line.pointers : this.#diagnoses.slice(0, 1).map(({ id }) => id),
      sourceText: [...line.texts].join('; '),
      ...(line.sourceCode && { sourceCode: line.sourceCode }),
    }
  }
}
