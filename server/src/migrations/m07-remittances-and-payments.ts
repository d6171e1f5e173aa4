import { Migration } from '@mikro-orm/migrations'
import { rowScope } from './row-scope.ts'

/** What payers and patients pay, and imports with their results. */
export class RemittancesAndPayments extends Migration {
  override up(): void {
    this.addSql(`
      create table remittance (
        id uuid primary key,
        practice_id int not null references practice,
        file_id uuid not null references exchange_file,
        position int not null,
        status text not null check (status in ('OUT_OF_BALANCE', 'POSTED', 'PARTIAL', 'DUPLICATE')),
        payer_name text not null,
        payer_tax_id text not null,
        trace_number text not null,
        payment_date date not null,
        amount_cents bigint not null,
        method text not null,
        duplicate_of_id uuid references remittance,
        imbalances jsonb not null default '[]',
        at timestamptz not null,
        unique (file_id, position)
      );
      -- Net 4: the same payment in a new envelope is the same payment.
      create unique index remittance_payment on remittance (practice_id, payer_tax_id, trace_number, payment_date, amount_cents)
        where status in ('POSTED', 'PARTIAL');
      create table remittance_claim (
        id uuid primary key,
        practice_id int not null references practice,
        remittance_id uuid not null references remittance,
        position int not null,
        claim_id uuid references claim,
        number text not null,
        status_code text not null,
        charged_cents bigint not null,
        paid_cents bigint not null,
        patient_cents bigint not null,
        payer_control_number text not null,
        state text not null check (state in ('POSTED', 'EXCEPTION')),
        exception text,
        journal_id bigint,
        -- CLP02 22 takes one earlier decision back, and each is taken back once.
        reverses_id uuid unique references remittance_claim,
        unique (remittance_id, position)
      );
      create index remittance_claim_claim on remittance_claim (practice_id, claim_id);
      create table adjustment (
        id uuid primary key,
        practice_id int not null references practice,
        remittance_claim_id uuid not null references remittance_claim,
        claim_line_id uuid references claim_line,
        group_code text not null,
        reason text not null,
        amount_cents bigint not null,
        remarks text[] not null default '{}'
      );
      create index adjustment_claim on adjustment (remittance_claim_id);
      create index adjustment_line on adjustment (practice_id, claim_line_id);

      create table payment (
        id uuid primary key,
        practice_id int not null references practice,
        patient_id uuid not null references patient,
        user_id uuid not null,
        status text not null check (status in ('INTENT', 'UNKNOWN', 'CAPTURED', 'DECLINED')),
        amount_cents bigint not null check (amount_cents > 0),
        card_brand text not null, card_last4 text not null,
        confirmation text not null,
        processor_key text not null unique,
        message text,
        created_at timestamptz not null,
        settled_at timestamptz,
        unique (practice_id, confirmation)
      );
      create index payment_patient on payment (practice_id, patient_id, created_at desc);
      create index payment_open on payment (practice_id, status) where status in ('INTENT', 'UNKNOWN');
      create table payment_part (
        payment_id uuid not null references payment,
        claim_id uuid not null references claim,
        practice_id int not null references practice,
        asked_cents bigint not null check (asked_cents > 0),
        applied_cents bigint not null default 0,
        primary key (payment_id, claim_id)
      );
      -- The sandbox card processor's own book: what it charged, once a key. It stands for a company elsewhere.
      create table sandbox_charge (
        key text primary key,
        amount_cents bigint not null,
        outcome text not null check (outcome in ('captured', 'declined')),
        reason text,
        answers_at timestamptz not null,
        at timestamptz not null default clock_timestamp()
      );

      create table import_run (
        id uuid primary key,
        practice_id int not null references practice,
        kind text not null,
        source text not null,
        status text not null check (status in ('RUNNING', 'DONE', 'DONE_WITH_PROBLEMS', 'STOPPED', 'FAILED')),
        started_by uuid not null,
        started_at timestamptz not null,
        ended_at timestamptz,
        read int not null default 0, added int not null default 0, already_there int not null default 0,
        went_through int not null default 0, flagged int not null default 0, refused int not null default 0
      );
      create table import_problem (
        run_id uuid not null references import_run,
        position int not null,
        practice_id int not null references practice,
        file text not null, line int, reason text not null,
        primary key (run_id, position)
      );
      ${rowScope('payment', { patient: 'patient_id' })}
      ${['remittance', 'remittance_claim', 'adjustment', 'payment_part', 'import_run', 'import_problem'].map(table => rowScope(table)).join('\n')}
    `)
  }
}
