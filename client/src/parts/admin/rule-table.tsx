import { Link } from 'react-router'
import type { RuleRowFragment } from '../../gql/graphql.ts'
import { Chip } from '../../ui/chip.tsx'
import { scopeWords, severityWords } from './rule-row.ts'

const tones = { BLOCK: 'stop', WARN: 'care', INFO: 'plain' } as const

/** Rules in the order in which claims meet them. */
export function RuleTable({ rules }: { rules: readonly RuleRowFragment[] }) {
  return (
    <div className="paper bleed scroll-x cards" tabIndex={0} role="group" aria-label="Rules">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Does</th>
            <th scope="col">For</th>
            <th scope="col" className="num">
              Found in 90 days
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(rule => (
            <tr key={rule.id}>
              <th scope="row">
                <Link to={`/admin/rules/${rule.id}`}>{rule.title}</Link>
                {rule.isOwn && <span className="second"> · yours</span>}
              </th>
              <td data-label="Does" className="rule-does">
                {rule.isOn ? (
                  <Chip tone={tones[rule.severity]} isBare>
                    {severityWords[rule.severity]}
                  </Chip>
                ) : (
                  <Chip tone="plain" isBare>
                    {rule.fault ? 'Cannot be read' : 'Off'}
                  </Chip>
                )}
              </td>
              <td data-label="For">{scopeWords(rule)}</td>
              <td data-label="Found in 90 days" className="num">
                {rule.fired.toLocaleString('en-US')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
