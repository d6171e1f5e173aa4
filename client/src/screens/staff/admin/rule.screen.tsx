import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { useParams } from 'react-router'
import { registerList } from '../../../cache/events.ts'
import { unmask } from '../../../gql/fragment-masking.ts'
import { graphql } from '../../../gql/gql.ts'
import type { RuleQuery } from '../../../gql/graphql.ts'
import { RuleDetail, RuleHistory } from '../../../parts/admin/rule-detail.tsx'
import { RuleForm } from '../../../parts/admin/rule-form.tsx'
import { ruleRow, wholeRule } from '../../../parts/admin/rule-row.ts'
import { ruleWords } from '../../../parts/admin/rule-tests.tsx'
import { RuleTrial } from '../../../parts/admin/rule-trial.tsx'
import { SwitchRule } from '../../../parts/admin/switch-rule.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Load } from '../../../ui/load.tsx'
import { NotHere } from '../not-here.tsx'
import { todayHere } from '../today-here.ts'
import { AdminBones } from './admin-bones.tsx'
import { AdminPage } from './admin-page.tsx'

const ruleQuery = graphql(`
  query Rule($id: ID!) {
    ...Frame
    scrubRule(id: $id) {
      id
      ...WholeRule
    }
    ruleWords {
      ...RuleWords
    }
  }
`)
registerList('Rule', event => event.kind.startsWith('rule'))

const back = { to: '/admin/rules', label: 'Back to the rules' }

/** One rule: what it says, who changed it, what it would have found. `new` adds one. */
export default function RuleScreen() {
  const { id = '' } = useParams()
  const query = useQuery(ruleQuery, { variables: { id } })
  const isNew = id === 'new'
  return (
    <AdminPage title={isNew ? 'Add a rule' : 'Rule'} back={back}>
      <Load query={query} bones={<AdminBones label="Loading the rule" />} failed="The rule could not be loaded">
        {data => {
          if (isNew) return <RuleForm rule={undefined} words={unmask(ruleWords, data.ruleWords)} trialDays={lastYear()} onSaved={() => undefined} />
          return data.scrubRule ? <OneRule key={id} data={data} /> : <NotHere thing="rule" to="/admin/rules" list="the rules" />
        }}
      </Load>
    </AdminPage>
  )
}

function OneRule({ data }: { data: RuleQuery }) {
  const [open, setOpen] = useState<'switch' | 'edit'>()
  const rule = unmask(wholeRule, data.scrubRule)
  const row = unmask(ruleRow, rule)
  if (!rule || !row) return null
  return (
    <>
      <h2 className="rule-title">{row.title}</h2>
      {row.fault && <p className="says says-bad">It cannot be read any more and stays off: {row.fault}</p>}
      <p className="actions">
        <ActionButton
          kind="main"
          haspopup="dialog"
          reason={row.isFixed ? 'Nobody can switch this one: without it the file would be refused, or the law forbids the claim.' : undefined}
          onPress={() => setOpen('switch')}
        >
          {row.isOn ? 'Switch' : 'Switch on'}
        </ActionButton>
        {row.isOwn && open !== 'edit' && <ActionButton onPress={() => setOpen('edit')}>Change it</ActionButton>}
      </p>
      {open === 'edit' ? (
        <RuleForm
          rule={{ id: row.id, version: row.version, definition: rule.definition }}
          words={unmask(ruleWords, data.ruleWords)}
          trialDays={lastYear()}
          onSaved={() => setOpen(undefined)}
        />
      ) : (
        <>
          <RuleDetail rule={rule} row={row} />
          <details className="rule-data">
            <summary>The rule as data</summary>
            <pre tabIndex={0}>{rule.definition}</pre>
          </details>
          <RuleTrial definition={rule.definition} {...lastYear()} />
          <RuleHistory rule={rule} />
        </>
      )}
      {open === 'switch' && <SwitchRule rule={row} onClose={() => setOpen(undefined)} />}
    </>
  )
}

/** The year up to today. */
function lastYear(): { from: string; to: string } {
  const to = todayHere()
  return { from: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`, to }
}
