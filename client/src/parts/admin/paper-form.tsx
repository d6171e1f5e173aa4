import type { PaperFormInput, PayerRowFragment } from '../../gql/graphql.ts'
import { CheckList } from '../../ui/check-list.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'

/** An insurer that is only being added is taken as most are. */
export function paperOf(payer: PayerRowFragment | undefined): PaperFormInput | undefined {
  if (!payer) return undefined
  const { __typename: _, ...paper } = payer.paper
  return paper
}

interface PaperFormProps {
  paper: PaperFormInput
  onChange: (paper: PaperFormInput) => void
}

/** What it wants on a CMS-1500 on paper; most insurers take it as it is, so it is folded. */
export function PaperForm({ paper, onChange }: PaperFormProps) {
  const set = (changes: Partial<PaperFormInput>) => onChange({ ...paper, ...changes })
  return (
    <details>
      <summary className="summary">On paper (CMS-1500)</summary>
      <div className="stack stack-fields">
        <ChoiceField
          label="Dates in boxes 14 to 18"
          value={String(paper.dateDigits)}
          options={[
            { value: '8', label: '03 04 2026' },
            { value: '6', label: '03 04 26' },
          ]}
          onChange={digits => set({ dateDigits: Number(digits) })}
        />
        <ChoiceField
          label="Diagnoses a line points at (24E)"
          value={String(paper.pointersMax)}
          options={['4', '3', '2', '1'].map(count => ({ value: count, label: count === '1' ? 'one letter' : `up to ${count} letters` }))}
          onChange={count => set({ pointersMax: Number(count) })}
        />
        <ChoiceField
          label="Total of each page but the last (28)"
          value={paper.pageTotals}
          options={[
            { value: 'EACH_PAGE', label: 'the sum of the page' },
            { value: 'CONTINUED', label: 'the word CONTINUED' },
          ]}
          onChange={pageTotals => set({ pageTotals })}
        />
        <ChoiceField
          label="Amount paid (29)"
          value={paper.amountPaid}
          options={[
            { value: 'PATIENT_AND_PAYERS', label: 'by the patient and earlier insurers' },
            { value: 'PATIENT', label: 'by the patient alone' },
          ]}
          onChange={amountPaid => set({ amountPaid })}
        />
        <ChoiceField
          label="Unit and quantity of a drug"
          value={paper.ndcQuantity}
          options={[
            { value: 'AFTER_NDC', label: 'after its NDC' },
            { value: 'OVER_24D', label: 'in columns of their own, over 24D' },
          ]}
          onChange={ndcQuantity => set({ ndcQuantity })}
        />
        <ChoiceField
          label="Spaces between NDC and unit"
          value={String(paper.ndcSpaces)}
          options={['3', '2', '1'].map(count => ({ value: count, label: count }))}
          onChange={count => set({ ndcSpaces: Number(count) })}
        />
        <CheckList legend="It takes" names={flagNames} words={flags} isOn={flag => paper[flag]} onToggle={(flag, isOn) => set({ [flag]: isOn })} />
      </div>
    </details>
  )
}

type Flag = 'decimalUnits' | 'medigap' | 'taxonomyOnPaper'
const flags: Record<Flag, string> = {
  decimalUnits: 'Parts of a unit (24G)',
  medigap: 'The Medigap policy that follows (9 to 9d)',
  taxonomyOnPaper: 'Taxonomies marked ZZ (24I, 24J, 33b)',
}
const flagNames = Object.keys(flags) as Flag[]
