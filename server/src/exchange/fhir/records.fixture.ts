import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

export type Resource = { resourceType: string; id: string } & Record<string, unknown>

const SNOMED = 'http://snomed.info/sct'
const concept = (code: string, display: string, system = SNOMED) => ({ coding: [{ system, code, display }], text: display })
const reference = (id: string) => ({ reference: `urn:uuid:${id}` })

export const patient = (id: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Patient',
  id,
  name: [{ use: 'official', family: 'Delgado', given: ['Rosa', 'Maria'] }],
  gender: 'female',
  birthDate: '1968-03-04',
  telecom: [{ system: 'phone', value: '(555) 555-0134' }],
  address: [{ line: ['12 Elm St'], city: 'Springfield', state: 'Illinois', postalCode: '62701' }],
  ...more,
})

export const practitioner = (id: string, npi = '160', family = 'Osei'): Resource => ({
  resourceType: 'Practitioner',
  id,
  identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: npi }],
  name: [{ family, given: ['Amara'], prefix: ['Dr.'] }],
})

export interface VisitWish {
  patientId?: string | null
  practitionerId?: string | null
  day?: string
  type?: readonly [string, string]
  reason?: readonly [string, string]
  status?: string
}

export const visit = (
  id: string,
  {
    patientId = 'p1',
    practitionerId = 'd1',
    day = '2019-05-14',
    type = ['185345009', 'Encounter for symptom (procedure)'],
    reason,
    status = 'finished',
  }: VisitWish = {},
): Resource => ({
  resourceType: 'Encounter',
  id,
  status,
  class: { code: 'AMB' },
  type: [concept(...type)],
  ...(patientId && { subject: reference(patientId) }),
  ...(practitionerId && { participant: [{ individual: reference(practitionerId) }] }),
  period: { start: `${day}T14:00:00+00:00`, end: `${day}T14:15:00+00:00` },
  ...(reason && { reasonCode: [concept(...reason)] }),
})

export const condition = (id: string, visitId: string, [code, display]: readonly [string, string], day = '2019-05-14'): Resource => ({
  resourceType: 'Condition',
  id,
  code: concept(code, display),
  subject: reference('p1'),
  encounter: reference(visitId),
  onsetDateTime: `${day}T14:00:00+00:00`,
})

export const procedure = (id: string, visitId: string, [code, display]: readonly [string, string], reasonId?: string): Resource => ({
  resourceType: 'Procedure',
  id,
  status: 'completed',
  code: concept(code, display),
  subject: reference('p1'),
  encounter: reference(visitId),
  ...(reasonId && { reasonReference: [reference(reasonId)] }),
})

export const vaccine = (id: string, visitId: string, [cvx, display]: readonly [string, string]): Resource => ({
  resourceType: 'Immunization',
  id,
  status: 'completed',
  vaccineCode: concept(cvx, display, 'http://hl7.org/fhir/sid/cvx'),
  patient: reference('p1'),
  encounter: reference(visitId),
})

/** The insurer's word on a visit. */
export const explanation = (visitId: string, insurer: string): Resource => ({
  resourceType: 'ExplanationOfBenefit',
  id: `eob-${visitId}`,
  insurer: { display: insurer },
  item: [{ sequence: 1, encounter: [reference(visitId)] }],
})

/** A claim record as CMS gives it out, without the patient's own record. */
export const cmsClaim = (id: string, kind: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'ExplanationOfBenefit',
  id,
  type: { coding: [{ system: 'https://bluebutton.cms.gov/resources/codesystem/eob-type', code: kind }] },
  patient: { reference: 'Patient/-900' },
  billablePeriod: { start: '2019-06-03', end: '2019-06-03' },
  careTeam: [{ sequence: 1, provider: { identifier: { value: '999001' } }, role: { coding: [{ code: 'primary' }] } }],
  diagnosis: [
    {
      sequence: 2,
      diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'E785', display: '"HYPERLIPIDEMIA, UNSPECIFIED"' }] },
    },
    { sequence: 1, diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'I10' }] } },
  ],
  item: [
    {
      sequence: 1,
      service: { coding: [{ system: 'https://bluebutton.cms.gov/resources/codesystem/hcpcs', code: 'G0439' }] },
      locationCodeableConcept: { coding: [{ code: '11' }] },
      quantity: { value: 1 },
      adjudication: [
        { category: { coding: [{ code: 'https://bluebutton.cms.gov/resources/variables/line_sbmtd_chrg_amt' }] }, amount: { value: 165.5 } },
      ],
    },
  ],
  ...more,
})

export const ndjson = (lines: readonly (Resource | string)[]): string =>
  lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n') + '\n'

export const bundle = (resources: readonly Resource[]): string =>
  JSON.stringify(
    {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: resources.map(resource => ({ fullUrl: `urn:uuid:${resource.id}`, resource, request: { method: 'POST', url: resource.resourceType } })),
    },
    undefined,
    2,
  )

/** A folder with these files in it; names that end in `.gz` are packed. Gone with its test. @returns its path */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fhir-records-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), name.endsWith('.gz') && typeof content === 'string' ? gzipSync(content) : content)
  return folder
}
