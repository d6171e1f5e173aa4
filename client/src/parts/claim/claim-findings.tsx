import { Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { Severity } from '../../gql/graphql.ts'

export const claimFindings = graphql(`
  fragment ClaimFindings on Claim {
    encounterId
    findings {
      rule
      severity
      message
      fix
      field
    }
  }
`)

const looks = {
  BLOCK: { Glyph: OctagonAlert, box: 'check check-hard', word: 'Blocks' },
  WARN: { Glyph: TriangleAlert, box: 'check check-warn', word: 'Read' },
  INFO: { Glyph: Info, box: 'check check-info', word: 'Note' },
} satisfies Record<Severity, { Glyph: typeof Info; box: string; word: string }>

/** What the checks found before sending. */
export function ClaimFindings(props: { claim: FragmentType<typeof claimFindings> }) {
  const claim = unmask(claimFindings, props.claim)
  if (claim.findings.length === 0) return null
  return (
    <section className="s-section" aria-labelledby="findings">
      <h2 id="findings">What the checks found</h2>
      <ul className="codes">
        {claim.findings.map(finding => {
          const { Glyph, box, word } = looks[finding.severity]
          return (
            <li className={box} key={`${finding.rule} ${finding.field} ${finding.message}`}>
              <Glyph aria-hidden="true" />
              <h3>
                {word}: {finding.message}
              </h3>
              {finding.fix && <p className="small">{finding.fix}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
