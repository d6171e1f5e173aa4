import type { EditProblem } from '../../claims/claim-edits.rules.ts'
import { readEditableClaim, type EditableClaim } from '../../claims/editable-claim.query.ts'
import { dayAt } from '../../kernel/clock.ts'
import type { Tx } from '../../platform/transaction.ts'
import { readBatchClaim, readBillingProvider } from '../claims-to-send.query.ts'
import { claimFormView, type ClaimFormView } from './claim-form.rules.ts'
import { form1500, type Form1500Page } from './form-1500.rules.ts'
import { formSettings } from '../../parties/form-settings.rules.ts'

export interface ClaimForm extends ClaimFormView {
  stored: EditableClaim
}

/** The pages of a claim's CMS-1500 as it stands now; undefined when there is none: no claim, or nobody insures the visit. */
export async function readForm1500(tx: Tx, id: string): Promise<{ stored: EditableClaim; pages: Form1500Page[] } | undefined> {
  const stored = await readEditableClaim(tx, id)
  const claim = stored && (await readBatchClaim(tx, id))
  if (!claim) return undefined
  const billing = await readBillingProvider(tx)
  const printedOn = dayAt(tx.clock.now(), billing.timeZone)
  return { stored, pages: form1500({ claim, billing, settings: formSettings(stored.payerSettings), printedOn }) }
}

/** The live form; `problems` are edits that could not be kept. */
export async function readClaimForm(tx: Tx, id: string, problems: readonly EditProblem[] = []): Promise<ClaimForm | undefined> {
  const form = await readForm1500(tx, id)
  if (!form) return undefined
  const { stored, pages } = form
  return { stored, ...claimFormView(stored.editable, pages, stored.findings, problems) }
}
