import { Plus, X } from 'lucide-react'
import { graphql } from '../../gql/gql.ts'
import type { RuleWordsFragment } from '../../gql/graphql.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { needsValue, testChoices, type DraftTest } from './rule-draft.ts'

export const ruleWords = graphql(`
  fragment RuleWords on RuleWords {
    facts {
      name
      label
      kind
      isOfLine
      mayBeSaid
    }
    codeSets {
      name
      label
    }
  }
`)

interface RuleTestsProps {
  legend: string
  /** What no test at all means. */
  none: string
  tests: readonly DraftTest[]
  words: RuleWordsFragment
  ofLine: boolean
  onChange: (tests: DraftTest[]) => void
}

/** Tests that all have to hold, each a fact, a comparison and a value. */
export function RuleTests({ legend, none, tests, words, ofLine, onChange }: RuleTestsProps) {
  const set = (i: number, test: DraftTest) => onChange(tests.map((each, at) => (at === i ? test : each)))
  const first = words.facts.find(fact => fact.isOfLine === ofLine)?.name ?? 'payer.name'
  return (
    <fieldset className="rule-tests">
      <legend>{legend}</legend>
      {tests.length === 0 && <p className="second">{none}</p>}
      {tests.map((test, i) => (
        <OneTest
          key={i}
          place={i + 1}
          test={test}
          words={words}
          ofLine={ofLine}
          onChange={changed => set(i, changed)}
          onRemove={() => onChange(tests.filter((_, at) => at !== i))}
        />
      ))}
      <p className="actions">
        <ActionButton onPress={() => onChange([...tests, { fact: first, test: 'present', value: '' }])}>
          <Plus aria-hidden="true" />
          Add a condition
        </ActionButton>
      </p>
    </fieldset>
  )
}

interface OneTestProps {
  place: number
  test: DraftTest
  words: RuleWordsFragment
  ofLine: boolean
  onChange: (test: DraftTest) => void
  onRemove: () => void
}

function OneTest({ place, test, words, ofLine, onChange, onRemove }: OneTestProps) {
  const facts = words.facts.filter(fact => ofLine || !fact.isOfLine)
  const kind = words.facts.find(fact => fact.name === test.fact)?.kind ?? 'TEXT'
  function choose(fact: string) {
    const tests = testChoices(words.facts.find(each => each.name === fact)?.kind ?? 'TEXT')
    const kept = tests.find(({ value }) => value === test.test) ?? tests[0]
    onChange({ fact, test: kept?.value ?? 'present', value: '' })
  }
  return (
    <div className="rule-test" role="group" aria-label={`Condition ${place}`}>
      <ChoiceField label="What" value={test.fact} options={facts.map(({ name, label }) => ({ value: name, label }))} onChange={choose} />
      <ChoiceField label="How" value={test.test} options={testChoices(kind)} onChange={next => onChange({ ...test, test: next })} />
      {test.test === 'inSet' || test.test === 'notInSet' ? (
        <ChoiceField
          label="Code set"
          value={test.value}
          options={[{ value: '', label: 'choose' }, ...words.codeSets.map(({ name, label }) => ({ value: name, label }))]}
          onChange={value => onChange({ ...test, value })}
        />
      ) : (
        needsValue(test.test) && (
          <TextField label="Value" hint={hintOf(test, kind)} value={test.value} onChange={value => onChange({ ...test, value })} />
        )
      )}
      <button className="btn btn-plain btn-icon" type="button" aria-label={`Remove condition ${place}`} onClick={onRemove}>
        <X aria-hidden="true" />
      </button>
    </div>
  )
}

function hintOf({ test }: DraftTest, kind: string): string {
  if (test === 'like' || test === 'notLike') return '# a digit, @ a letter, ? any, [JQ] one of, * the rest: [JQ]####'
  if (kind === 'DAY') return 'A day: 2026-11-21'
  return kind === 'NUMBER' && test.startsWith('at') ? 'A number' : 'Several with commas between'
}
