import { showDay } from '../../format/day.ts'
import type { CodeSystem } from '../../gql/graphql.ts'
import type { FoundCode } from './code-picker.tsx'

const systemName: Record<CodeSystem, string> = {
  ICD10CM: 'ICD-10-CM diagnosis',
  ICD10PCS: 'ICD-10-PCS procedure',
  HCPCS: 'HCPCS level II',
  CPT: 'CPT, in our own words',
  MODIFIER: 'Modifier',
  POS: 'Place of service',
  CARC: 'Claim adjustment reason',
  RARC: 'Remittance remark',
}

/** What is known of the code that is pointed at. */
export function CodeDetail({ code, on }: { code: FoundCode; on: string }) {
  return (
    <section className="pick-detail stack" aria-label="The chosen code">
      <h3 className="pick-name">
        <span className="code">{code.code}</span> {code.name}
      </h3>
      <dl className="stack small">
        <div>
          <dt className="strong">Code set</dt>
          <dd>{systemName[code.system]}</dd>
        </div>
        <div>
          <dt className="strong">Can be billed</dt>
          <dd>{code.billable ? 'Yes' : 'No. It is a heading: more exact codes stand below it.'}</dd>
        </div>
        <div>
          <dt className="strong">In force</dt>
          <dd>
            {code.validTo ? `${showDay(code.validFrom)} to ${showDay(code.validTo)}` : `Since ${showDay(code.validFrom)}`}
            {`; the visit was on ${showDay(on)}`}
          </dd>
        </div>
      </dl>
    </section>
  )
}
