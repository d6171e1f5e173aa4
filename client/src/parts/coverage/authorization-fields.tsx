import { useState } from 'react'
import type { AuthorizationRowFragment } from '../../gql/graphql.ts'
import { TextField } from '../../ui/text-field.tsx'

export interface AuthorizationValues {
  number: string
  codes: string
  units: string
  from: string
  to: string
  diagnoses: string
  reason: string
}

export function useAuthorizationValues(known: AuthorizationRowFragment | undefined, today: string) {
  const [values, setValues] = useState<AuthorizationValues>({
    number: known?.number ?? '',
    codes: known?.codes.join(', ') ?? '',
    units: known?.unitsApproved ?? '',
    from: known?.validFrom ?? today,
    to: known?.validTo ?? '',
    diagnoses: known?.diagnoses.join(', ') ?? '',
    reason: known?.reason ?? '',
  })
  return { values, change: (name: keyof AuthorizationValues) => (value: string) => setValues({ ...values, [name]: value }) }
}

const list = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')

/** As the contract takes it; what is wrong with it is the server's to say. */
export const inputOf = (values: AuthorizationValues) => ({
  number: values.number.trim() || null,
  codes: list(values.codes),
  units: values.units.trim() || null,
  from: values.from,
  to: values.to,
  diagnoses: list(values.diagnoses),
  reason: values.reason.trim() || null,
})

interface AuthorizationFieldsProps {
  values: AuthorizationValues
  change: (name: keyof AuthorizationValues) => (value: string) => void
  wrong: (field: string) => string | undefined
  /** A request has no number yet, and its reasons are the diagnoses. */
  isRequest: boolean
}

export function AuthorizationFields({ values, change, wrong, isRequest }: AuthorizationFieldsProps) {
  return (
    <>
      {!isRequest && (
        <TextField label="Number" hint="As the insurer has told it" value={values.number} wrong={wrong('number')} onChange={change('number')} />
      )}
      <TextField
        label="Procedure codes"
        hint={isRequest ? 'Like 97110, or 97110-97140 for a range; part several by commas' : 'Like 97110 or 97110-97140; empty means all'}
        value={values.codes}
        wrong={wrong('codes')}
        onChange={change('codes')}
      />
      {isRequest && (
        <TextField
          label="Diagnoses"
          hint="ICD-10-CM, the main one first; part several by commas"
          value={values.diagnoses}
          wrong={wrong('diagnoses')}
          onChange={change('diagnoses')}
        />
      )}
      <TextField
        label="Units"
        hint="Visits or units; empty means without limit"
        inputMode="decimal"
        value={values.units}
        wrong={wrong('units')}
        onChange={change('units')}
      />
      <TextField label="First day" type="date" value={values.from} wrong={wrong('from')} onChange={change('from')} />
      <TextField label="Last day" type="date" value={values.to} wrong={wrong('to')} onChange={change('to')} />
      {!isRequest && (
        <TextField label="Note" hint="Who said it, and why" rows={2} value={values.reason} wrong={wrong('reason')} onChange={change('reason')} />
      )}
    </>
  )
}
