import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ClaimFormQuery } from '../../../gql/graphql.ts'
import { ClaimChip } from '../../../parts/claim/claim-chip.tsx'
import { FormChanges, reasonNotToSave } from '../../../parts/form/form-changes.tsx'
import { FormList } from '../../../parts/form/form-list.tsx'
import { FormSheet } from '../../../parts/form/form-sheet.tsx'
import { FormStanding } from '../../../parts/form/form-standing.tsx'
import { PrintForm } from '../../../parts/form/print-form.tsx'
import { useClaimForm } from '../../../parts/form/use-claim-form.ts'
import { fieldId, placesOf, type Form } from '../../../parts/form/whole-form.ts'
import { useHotkeys } from '../../../ui/hotkeys.ts'
import { useMedia } from '../../../ui/use-media.ts'
import { useOnline } from '../../../ui/use-online.ts'

interface FormBodyProps {
  form: Form
  claim: NonNullable<NonNullable<ClaimFormQuery['claimForm']>['claim']>
}

/** The sheet on a desk, a list of boxes on a phone; what changes and printing beside or below. */
export function FormBody({ form: saved, claim }: FormBodyProps) {
  const [search] = useSearchParams()
  const state = useClaimForm(saved)
  const places = placesOf(state.form)
  const boxOf = (path: string | null): string | undefined =>
    path === null ? undefined : places.find(({ box }) => box.paths.some(each => each === path || each.startsWith(`${path}.`)))?.key
  const [wanted, setWanted] = useState(() => search.get('field'))
  const [open, setOpen] = useState(() => boxOf(search.get('field')))
  const isWide = useMedia('(min-width: 64rem)')
  const online = useOnline()
  useHotkeys({ '$mod+Enter': () => void (reasonNotToSave(state.form, state.changes, online) ?? state.save()) })
  const focusOn = open && wanted ? places.find(({ key }) => key === open)?.box.paths.find(path => path.startsWith(wanted)) : undefined
  useEffect(() => {
    if (!focusOn) return
    document.getElementById(fieldId(focusOn))?.focus()
    setWanted(null)
  }, [focusOn])
  function fix(path: string) {
    setOpen(boxOf(path))
    setWanted(path)
  }
  function toggle(key: string | undefined) {
    setOpen(key)
    setWanted(places.find(place => place.key === key)?.box.paths[0] ?? null)
  }
  const view = { state, encounterId: claim.encounterId, open, onOpen: toggle, onFix: fix }
  return (
    <>
      <div className="stack">
        <h1>
          Claim {claim.number}, {claim.patientName}
        </h1>
        <p className="line">
          <ClaimChip status={claim.status} text={claim.statusText} />
          <span className="second">{claim.payerName}</span>
        </p>
        {state.form.locked && <p className="second">{state.form.locked}</p>}
        <FormStanding state={state} />
      </div>
      <div className="s-two form-two">
        <div className="s-col">{isWide ? <FormSheet {...view} /> : <FormList {...view} />}</div>
        <div className="s-col form-side">
          <FormChanges state={state} onFix={fix} />
          <PrintForm claimId={saved.id} hasChanges={state.changes.length > 0} />
        </div>
      </div>
    </>
  )
}
