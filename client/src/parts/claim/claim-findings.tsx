import { useState } from 'react'
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import { unmask, type FragmentType } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { ClaimFindingsFragment, Severity } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { fixPlace } from './fix-place.ts'
import { OverrideFinding } from './override-finding.tsx'
import { RecheckClaim } from './recheck-claim.tsx'

export const claimFindings = graphql(`
  fragment ClaimFindings on Claim {
    id
    version
    status
    findings {
      rule
      severity
      message
      fix
      field
      source
      box
      isOverridden
      canOverride
    }
  }
`)

const looks = {
  BLOCK: { Glyph: OctagonAlert, box: 'check check-hard', word: 'Blocks' },
  WARN: { Glyph: TriangleAlert, box: 'check check-warn', word: 'Read' },
  INFO: { Glyph: Info, box: 'check check-info', word: 'Note' },
} satisfies Record<Severity, { Glyph: typeof Info; box: string; word: string }>

const letPass = { Glyph: CircleCheck, box: 'check check-info', word: 'Let pass' }

/** What the checks found before sending, each with the way to put it right or to let it pass with a reason. */
export function ClaimFindings(props: { claim: FragmentType<typeof claimFindings> }) {
  const claim = unmask(claimFindings, props.claim)
  const [passing, setPassing] = useState<Finding>()
  const canCheck = ['SCRUB_FAILED', 'READY', 'ON_HOLD'].includes(claim.status)
  if (claim.findings.length === 0 && !canCheck) return null
  return (
    <section className="s-section" aria-labelledby="findings">
      <h2 id="findings">What the checks found</h2>
      {claim.findings.length === 0 && <p className="second">Nothing stands in the way.</p>}
      <ul className="codes">
        {claim.findings.map(finding => (
          <OneFinding key={`${finding.rule} ${finding.field} ${finding.message}`} claimId={claim.id} finding={finding} onPass={setPassing} />
        ))}
      </ul>
      {canCheck && <RecheckClaim claim={claim} />}
      {passing && <OverrideFinding claim={claim} finding={passing} onClose={() => setPassing(undefined)} />}
    </section>
  )
}

type Finding = ClaimFindingsFragment['findings'][number]

function OneFinding({ claimId, finding, onPass }: { claimId: string; finding: Finding; onPass: (finding: Finding) => void }) {
  const { Glyph, box, word } = finding.isOverridden ? letPass : looks[finding.severity]
  return (
    <li className={box}>
      <Glyph aria-hidden="true" />
      <h3>
        {word}: {finding.message}
      </h3>
      {finding.fix && !finding.isOverridden && <p className="small">{finding.fix}</p>}
      {finding.source && (
        <p className="second">
          {finding.box && `Box ${finding.box}. `}
          {finding.source}
        </p>
      )}
      {!finding.isOverridden && (
        <p className="actions">
          {finding.field && (
            <Link className="btn" to={fixPlace(claimId, finding.field)}>
              Put right
            </Link>
          )}
          {finding.canOverride && (
            <ActionButton kind="plain" haspopup="dialog" onPress={() => onPass(finding)}>
              Let it pass
            </ActionButton>
          )}
        </p>
      )}
    </li>
  )
}
