import type { RuleWordsFragment, Severity } from '../../gql/graphql.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { nameOf, type RuleDraft } from './rule-draft.ts'
import { filingChoices, severityWords } from './rule-row.ts'
import { RuleTests } from './rule-tests.tsx'

const severities = (Object.keys(severityWords) as Severity[]).map(value => ({ value, label: severityWords[value] }))
const filings = [{ value: '', label: 'all kinds' }, ...filingChoices]

interface RuleFieldsProps {
  draft: RuleDraft
  words: RuleWordsFragment
  isNew: boolean
  onChange: (draft: RuleDraft) => void
}

/** What a rule looks at, what has to hold there, and what is said where it does not. */
export function RuleFields({ draft, words, isNew, onChange }: RuleFieldsProps) {
  const set = (changes: Partial<RuleDraft>) => onChange({ ...draft, ...changes })
  const sayable = words.facts.filter(fact => fact.mayBeSaid && (draft.each === 'line' || !fact.isOfLine)).map(({ name }) => `{${name}}`)
  return (
    <>
      <TextField
        label="Title"
        hint={isNew ? `Findings will name it ${nameOf(draft.title) || 'after its title'}.` : `Findings name it ${draft.id}.`}
        value={draft.title}
        maxLength={80}
        onChange={title => set({ title })}
      />
      <TextField label="Source" hint="Contract, letter, page of a manual" value={draft.source} maxLength={200} onChange={source => set({ source })} />
      <div className="rule-row">
        <ChoiceField label="When something is wrong, it" value={draft.severity} options={severities} onChange={severity => set({ severity })} />
        <ChoiceField
          label="Looks at"
          value={draft.each}
          options={[
            { value: 'claim', label: 'The claim as a whole' },
            { value: 'line', label: 'Each line' },
          ]}
          onChange={each => set({ each })}
        />
      </div>
      <div className="rule-row">
        <ChoiceField label="Kind of insurer" value={draft.filing} options={filings} onChange={filing => set({ filing })} />
        <TextField
          label="Payer ID"
          hint="Empty: all of the kind"
          value={draft.payerId}
          onChange={payerId => set({ payerId: payerId.trim().toUpperCase() })}
        />
      </div>
      <div className="rule-row">
        <TextField label="From day of service" hint="Empty: always" type="date" value={draft.from} onChange={from => set({ from })} />
        <TextField label="Until day of service" hint="Empty: for good" type="date" value={draft.to} onChange={to => set({ to })} />
      </div>
      <RuleTests
        legend="Where all of this holds"
        none="Every claim of these insurers."
        tests={draft.when}
        words={words}
        ofLine={draft.each === 'line'}
        onChange={when => set({ when })}
      />
      <RuleTests
        legend="All of this has to hold"
        none="Nothing yet: add at least one condition."
        tests={draft.must}
        words={words}
        ofLine={draft.each === 'line'}
        onChange={must => set({ must })}
      />
      <TextField
        label="What it says"
        hint={`A sentence. May name ${sayable.slice(0, 6).join(', ')} and the like.`}
        rows={2}
        value={draft.message}
        maxLength={300}
        onChange={message => set({ message })}
      />
      <TextField label="What to do about it" rows={2} value={draft.fix} maxLength={300} onChange={fix => set({ fix })} />
      <TextField
        label="Field to open"
        hint="Like details.referralNumber or line.modifiers"
        value={draft.field}
        maxLength={60}
        onChange={field => set({ field })}
      />
    </>
  )
}
