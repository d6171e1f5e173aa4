import { parseCode, procedureSystem } from '@cleanclaim/schema/code-format'
import type { Concept } from './concept.ts'

const DIAGNOSIS_SYSTEMS = new Set(['http://hl7.org/fhir/sid/icd-10-cm', 'http://hl7.org/fhir/sid/icd-10', 'urn:oid:2.16.840.1.113883.6.90'])
const SERVICE_SYSTEM = /ama-assn\.org\/go\/cpt|hcpcs|urn:oid:2\.16\.840\.1\.113883\.6\.(12|285)$/i

/** The ICD-10-CM code that a record carries already, as stored. CMS writes `icd-10` for it. */
export function directDiagnosis({ codings }: Concept): string | undefined {
  const coding = codings.find(({ system }) => DIAGNOSIS_SYSTEMS.has(system))
  return coding && parseCode('icd10cm', coding.code)
}

/** The CPT or HCPCS code that a record carries already. */
export function directService({ codings }: Concept): { system: 'cpt' | 'hcpcs'; code: string } | undefined {
  const coding = codings.find(({ system }) => SERVICE_SYSTEM.test(system))
  const code = coding?.code.trim().toUpperCase()
  const system = code && procedureSystem(code)
  return code && system ? { system, code } : undefined
}
