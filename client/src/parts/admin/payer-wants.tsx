import type { PayerNeed, PayerRowFragment } from '../../gql/graphql.ts'
import { CheckList } from '../../ui/check-list.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What an insurer wants besides, as the form holds it. */
export interface Wants {
  filingKey: string
  contract: 'yes' | 'no'
  answerDays: string
  needs: PayerNeed[]
  /** Codes and ranges, with blanks or commas between. */
  codes: string
}

export const wantsOf = (payer: PayerRowFragment | undefined): Wants => ({
  filingKey: payer?.filingKey ?? '',
  contract: payer?.isParticipating === false ? 'no' : 'yes',
  answerDays: payer?.answerDays?.toString() ?? '',
  needs: [...(payer?.needs ?? [])],
  codes: payer?.authorizedCodes.join(' ') ?? '',
})

export const inputOf = ({ filingKey, contract, answerDays, needs, codes }: Wants) => ({
  filingKey: filingKey.trim().toUpperCase() || null,
  isParticipating: contract === 'yes',
  answerDays: answerDays.trim() === '' ? null : Math.trunc(Number(answerDays)) || 0,
  needs,
  authorizedCodes: codes.split(/[\s,]+/).filter(code => code !== ''),
})

const needWords: Record<PayerNeed, string> = {
  REFERRAL: 'A referral',
  NDC: 'The NDC of drugs',
  RENDERING_TAXONOMY: 'The provider’s own taxonomy',
}

const needs = Object.keys(needWords) as PayerNeed[]

interface PayerWantsProps {
  wants: Wants
  wrong: (field: string) => string | undefined
  onChange: (wants: Wants) => void
}

/** The rules ask for these: see Rules. */
export function PayerWants({ wants, wrong, onChange }: PayerWantsProps) {
  const set = (changes: Partial<Wants>) => onChange({ ...wants, ...changes })
  const toggle = (need: PayerNeed, isOn: boolean) => set({ needs: isOn ? [...wants.needs, need] : wants.needs.filter(each => each !== need) })
  return (
    <>
      <ChoiceField
        label="You have a contract with it"
        value={wants.contract}
        options={[
          { value: 'yes', label: 'yes' },
          { value: 'no', label: 'no' },
        ]}
        onChange={contract => set({ contract })}
      />
      <TextField
        label="Usual filing limit of"
        hint="Empty: of its kind. Or a key like UHC_COMM, CIGNA, AETNA, ANTHEM, HUMANA_COMM, BCBS_FEP"
        value={wants.filingKey}
        wrong={wrong('filingKey')}
        onChange={filingKey => set({ filingKey })}
      />
      <TextField
        label="Days until it decides"
        hint="Empty: as usual, 21 to 45. Then somebody is to follow up"
        value={wants.answerDays}
        wrong={wrong('answerDays')}
        onChange={answerDays => set({ answerDays })}
      />
      <CheckList legend="It refuses claims without" names={needs} words={needWords} isOn={need => wants.needs.includes(need)} onToggle={toggle} />
      <TextField
        label="Codes that need an authorization"
        hint="Like 70551 97110-97140"
        rows={2}
        value={wants.codes}
        wrong={wrong('authorizedCodes')}
        onChange={codes => set({ codes })}
      />
    </>
  )
}
