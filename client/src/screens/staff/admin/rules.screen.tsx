import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { ListChecks, Plus } from 'lucide-react'
import { Link } from 'react-router'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import type { RuleRowFragment } from '../../../gql/graphql.ts'
import { filingChoices, ruleRow } from '../../../parts/admin/rule-row.ts'
import { RuleTable } from '../../../parts/admin/rule-table.tsx'
import { FilterChoice } from '../../../ui/choice-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Load } from '../../../ui/load.tsx'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'

const rulesQuery = graphql(`
  query Rules {
    ...Frame
    scrubRules {
      id
      ...RuleRow
    }
  }
`)
registerList('Rules', event => event.kind.startsWith('rule'))

const severities = [
  { value: '', label: 'any' },
  { value: 'BLOCK', label: 'stops the claim' },
  { value: 'WARN', label: 'warns' },
  { value: 'INFO', label: 'notes' },
] as const
const switches = [
  { value: '', label: 'on and off' },
  { value: 'on', label: 'on' },
  { value: 'off', label: 'off' },
  { value: 'own', label: 'yours' },
  { value: 'changed', label: 'changed by you' },
] as const
const payers = [{ value: '', label: 'any' }, ...filingChoices]

interface Choice {
  text: string
  severity: (typeof severities)[number]['value']
  state: (typeof switches)[number]['value']
  filing: string
}

/** A payer's claims meet the rules for it and those for everybody. */
function isChosen(rule: RuleRowFragment, { text, severity, state, filing }: Choice): boolean {
  const words = `${rule.title} ${rule.id}`.toLowerCase()
  if (!words.includes(text.trim().toLowerCase())) return false
  if (severity && rule.severity !== severity) return false
  if (filing && rule.filing.length > 0 && !rule.filing.includes(filing)) return false
  if (state === 'on') return rule.isOn
  if (state === 'off') return !rule.isOn
  if (state === 'own') return rule.isOwn
  return state !== 'changed' || rule.version > 0
}

/** What claims are held to before they leave. */
export default function RulesScreen() {
  const query = useQuery(rulesQuery)
  const [choice, setChoice] = useState<Choice>({ text: '', severity: '', state: '', filing: '' })
  const rules = unmask(ruleRow, query.data?.scrubRules ?? [])
  const chosen = rules.filter(rule => isChosen(rule, choice))
  return (
    <AdminPage title="Rules">
      <Load query={query} bones={<AdminBones label="Loading rules" />} failed="The rules could not be loaded">
        {() => (
          <>
            <div className="rule-tools">
              <div className="filters" role="search" aria-label="Rules">
                <label className="filter">
                  Find:{' '}
                  <input
                    type="search"
                    value={choice.text}
                    placeholder="a word of the rule"
                    autoComplete="off"
                    onChange={event => setChoice({ ...choice, text: event.target.value })}
                  />
                </label>
                <FilterChoice label="Does" value={choice.severity} options={severities} onChange={severity => setChoice({ ...choice, severity })} />
                <FilterChoice label="Insurers" value={choice.filing} options={payers} onChange={filing => setChoice({ ...choice, filing })} />
                <FilterChoice label="Show" value={choice.state} options={switches} onChange={state => setChoice({ ...choice, state })} />
              </div>
              <Link className="btn btn-main" to="/admin/rules/new">
                <Plus aria-hidden="true" />
                Add a rule
              </Link>
            </div>
            <p className="second" aria-live="polite">
              {chosen.length} of {rules.length} rules
            </p>
            {chosen.length === 0 ? (
              <Empty icon={ListChecks} title="No rule like that">
                <p>Choose less, or add a rule of your own.</p>
              </Empty>
            ) : (
              <RuleTable rules={chosen} />
            )}
          </>
        )}
      </Load>
    </AdminPage>
  )
}
