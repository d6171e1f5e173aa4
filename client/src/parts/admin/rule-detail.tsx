import { showDay, showMoment } from '../../format/day.ts'
import type { RuleRowFragment, WholeRuleFragment } from '../../gql/graphql.ts'
import { confidenceWords, kindWords, scopeWords, severityWords } from './rule-row.ts'

/** What a rule says, where it comes from and how sure that is. */
export function RuleDetail({ rule, row }: { rule: WholeRuleFragment; row: RuleRowFragment }) {
  const facts: [string, string][] = [
    ['Now', row.isOn ? severityWords[row.severity] : 'Off'],
    ...(row.severity === row.usualSeverity ? [] : ([['As shipped', severityWords[row.usualSeverity]]] satisfies [string, string][])),
    ['Says', rule.message],
    ['What to do', rule.fix],
    ['For', scopeWords(row)],
    ...(rule.from || rule.to ? ([['Days of service', daysOf(rule)]] satisfies [string, string][]) : []),
    ['Source', rule.source],
    ['How sure', confidenceWords[rule.confidence]],
    ['Kind', kindWords[row.kind]],
    ['Found in 90 days', `${row.fired.toLocaleString('en-US')} claims`],
  ]
  return (
    <dl className="paper rule-facts bleed">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const daysOf = ({ from, to }: WholeRuleFragment): string => [from && `from ${showDay(from)}`, to && `until ${showDay(to)}`].filter(Boolean).join(' ')

const did = { ADDED: 'added it', CHANGED: 'changed it', SWITCHED: 'switched it' }

/** Who did what to it, and why; the last first. */
export function RuleHistory({ rule }: { rule: WholeRuleFragment }) {
  return (
    <section className="s-section" aria-labelledby="history">
      <h2 id="history">History</h2>
      {rule.history.length === 0 ? (
        <p className="second">As it was shipped: nobody has changed it.</p>
      ) : (
        <ul className="rule-history">
          {rule.history.map(change => (
            <li key={change.id}>
              <p>
                <strong>{change.actorName}</strong> {did[change.kind]}: {change.isOn ? 'on' : 'off'}
                {change.severity && `, ${severityWords[change.severity].toLowerCase()}`}. “{change.reason}”
              </p>
              <p className="second">{showMoment(change.at)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
