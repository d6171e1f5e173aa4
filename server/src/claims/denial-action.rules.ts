import { carcStarter, type CarcAction } from '../codes/starter/carc.ts'

/** What a biller usually does about a reason, as a sentence. */
const sentences: Record<CarcAction, string> = {
  accept: 'Nothing to win here: check the amount against the contract.',
  appeal: 'Appeal with what the note says in its favour.',
  bill_next: 'Bill the next insurer, else the patient.',
  bill_other_payer: 'Find out who pays first, and bill them.',
  check: 'Check the earlier claim before doing anything.',
  check_coverage: 'Check the cover on the day of the visit; ask the patient for the new card.',
  correct_and_resend: 'Correct it and send it again. Do not appeal.',
  enroll_provider: 'Check the enrolment of the clinician with this insurer.',
  fix_authorization: 'Look for the authorization; ask for one afterwards, or appeal.',
  none: '',
  read_remark: 'Read the remark beside it: it says what is missing.',
  send_records: 'Send the records that were asked for.',
  track: 'Keep it on the list until the money comes.',
}

const actions = new Map(carcStarter.map(({ code, action }) => [code, action]))

/** A rejection of a 277CA (`A7:164:IL`): the insurer never saw the claim. */
const isRejection = (reason: string): boolean => /^A[3-8](:|$)/.test(reason)

/** For a reason as shown (`CO-197`, `A7:164:IL`); null where nothing is to be done or nobody has said what. */
export function usualAction(reason: string): string | null {
  if (isRejection(reason)) return 'Fix it and send as new. No appeal is needed.'
  const action = actions.get(reason.replace(/^[A-Z]{2}-/, ''))
  return action ? sentences[action] || null : null
}
