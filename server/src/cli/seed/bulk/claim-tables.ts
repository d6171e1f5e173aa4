import { Rows } from './copy-rows.ts'

/** The tables that claims fill, each before those that point to it. */
export class ClaimTables {
  readonly encounter = new Rows(
    'encounter',
    'id, practice_id, number, patient_id, provider_id, status, status_at, title, service_date, place_of_service, reason_text, note_author, note_signed_at',
  )
  readonly note = new Rows('note_section', 'practice_id, encounter_id, position, heading, text')
  readonly diagnosis = new Rows('diagnosis', 'id, practice_id, encounter_id, position, code, status')
  readonly line = new Rows('charge_line', 'id, practice_id, encounter_id, position, system, code, charge_cents, diagnosis_ids, status')
  readonly flag = new Rows('flag', 'id, practice_id, encounter_id, rule, rule_version, severity, message, raised_at')
  readonly file = new Rows(
    'exchange_file',
    'id, practice_id, connection_id, direction, kind, name, content, sha256, control_number, status, result, at, finished_at',
  )
  readonly batch = new Rows('claim_batch', 'id, practice_id, connection_id, control_number, file_id, status, claims, built_at, sent_at')
  readonly claim = new Rows(
    'claim',
    `id, practice_id, number, encounter_id, patient_id, payer_id, coverage_id, provider_id, status, status_at, service_date, place_of_service,
    diagnoses, charged_cents, open_payer_cents, open_patient_cents, paid_cents, adjusted_cents, reason_codes, findings, hold_reason, payer_control_number, batch_id,
    submitted_at, decided_at, filing_limit_on, version`,
  )
  readonly claimLine = new Rows(
    'claim_line',
    'id, practice_id, claim_id, position, charge_line_id, control_number, system, code, modifiers, units, charge_cents, pointers',
  )
  readonly event = new Rows('claim_event', 'claim_id, position, practice_id, step, from_status, to_status, at, actor_id, file_id')
  readonly remittance = new Rows(
    'remittance',
    'id, practice_id, file_id, position, status, payer_name, payer_tax_id, trace_number, payment_date, amount_cents, method, at',
  )
  readonly remittanceClaim = new Rows(
    'remittance_claim',
    `id, practice_id, remittance_id, position, claim_id, number, status_code, charged_cents, paid_cents, patient_cents,
    payer_control_number, state, journal_id`,
  )
  readonly adjustment = new Rows('adjustment', 'id, practice_id, remittance_claim_id, claim_line_id, group_code, reason, amount_cents')
  readonly payment = new Rows(
    'payment',
    'id, practice_id, patient_id, user_id, status, amount_cents, card_brand, card_last4, confirmation, processor_key, created_at, settled_at',
  )
  readonly paymentPart = new Rows('payment_part', 'payment_id, claim_id, practice_id, asked_cents, applied_cents')
  readonly charge = new Rows('sandbox_charge', 'key, amount_cents, outcome, answers_at, at')
  readonly journal = new Rows('journal', 'id, practice_id, kind, effective_date, posted_at, actor_id, source_type, source_id, idem_scope, idem_key')
  readonly entry = new Rows('entry', 'journal_id, line_no, practice_id, account_id, claim_id, claim_line_id, patient_id, payer_id, amount_cents')
}
