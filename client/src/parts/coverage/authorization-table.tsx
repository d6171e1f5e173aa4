import { showDay } from '../../format/day.ts'
import type { AuthorizationRowFragment, AuthorizationStanding } from '../../gql/graphql.ts'
import { Chip, type ChipTone } from '../../ui/chip.tsx'

interface AuthorizationTableProps {
  authorizations: readonly AuthorizationRowFragment[]
  onChange: (authorization: AuthorizationRowFragment) => void
}

/** Leave of insurers as balances: what was allowed, used by day of service, and left. */
export function AuthorizationTable({ authorizations, onChange }: AuthorizationTableProps) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label="Authorizations">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Standing</th>
            <th scope="col">For</th>
            <th scope="col">Days</th>
            <th scope="col" className="num">
              Units used
            </th>
            <th scope="col" className="num">
              Left
            </th>
          </tr>
        </thead>
        <tbody>
          {authorizations.map(authorization => (
            <tr key={authorization.id}>
              <th scope="row">
                {authorization.steps.length > 0 ? (
                  <button className="link" type="button" aria-haspopup="dialog" onClick={() => onChange(authorization)}>
                    {authorization.number ?? 'No number yet'}
                  </button>
                ) : (
                  (authorization.number ?? 'No number yet')
                )}
                <span className="second block plain">{authorization.payerName}</span>
              </th>
              <td data-label="Standing">
                <Chip tone={tones[authorization.standing] ?? 'wait'} isBare>
                  {authorization.standingText}
                </Chip>
                {authorization.reason && <span className="second block">{authorization.reason}</span>}
              </td>
              <td data-label="For">
                {authorization.codes.length > 0 ? authorization.codes.join(', ') : 'All services'}
                {authorization.providerName && <span className="second block">{authorization.providerName}</span>}
              </td>
              <td data-label="Days">
                {showDay(authorization.validFrom)} to {showDay(authorization.validTo)}
              </td>
              <td data-label="Units used" className="num">
                {authorization.unitsUsed} of {authorization.unitsApproved ?? 'any number'}
              </td>
              <td data-label="Left" className="num">
                {authorization.unitsLeft ?? 'No limit'}
                {authorization.isOverdrawn && <span className="second block">More was given than allowed</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const tones: Partial<Record<AuthorizationStanding, ChipTone>> = {
  APPROVED: 'done',
  IN_USE: 'done',
  PARTIAL: 'done',
  MODIFIED: 'done',
  NOT_REQUIRED: 'done',
  DENIED: 'stop',
  CANCELLED: 'plain',
  EXHAUSTED: 'care',
  EXPIRED: 'care',
  CONTACT_PAYER: 'need',
  DRAFT: 'plain',
}
