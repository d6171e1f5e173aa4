import { Migration } from '@mikro-orm/migrations'
import { appendOnly, rowScope } from './row-scope.ts'

/** Claims, the files that carry them, and what came back. */
export class Claims extends Migration {
  override up(): void {
    this.addSql(`
      create table exchange_file (
        id uuid primary key,
        practice_id int not null references practice,
        connection_id uuid references connection,
        direction text not null check (direction in ('in', 'out')),
        kind text not null,
        name text not null,
        -- As it went or came, byte for byte.
        content bytea not null,
        sha256 bytea not null,
        canonical_sha256 bytea,
        control_number text,
        status text not null,
        result text not null default '',
        at timestamptz not null,
        finished_at timestamptz
      );
      create unique index exchange_file_in_once on exchange_file (practice_id, sha256) where direction = 'in';
      create index exchange_file_connection on exchange_file (practice_id, connection_id, at desc);

      create table claim (
        id uuid primary key,
        practice_id int not null references practice,
        number text not null,
        encounter_id uuid not null references encounter,
        patient_id uuid not null references patient,
        -- Both null: nobody insures this visit, the patient is billed and nothing is sent.
        payer_id uuid references payer,
        coverage_id uuid references coverage,
        provider_id uuid not null references provider,
        payer_sequence text not null default 'P' check (payer_sequence in ('P', 'S', 'T')),
        frequency text not null default '1' check (frequency in ('1', '7', '8')),
        status text not null,
        status_at timestamptz not null,
        service_date date not null,
        place_of_service text not null,
        diagnoses text[] not null,
        charged_cents bigint not null,
        -- Caches of the ledger for lists; verify compares them with the entries (P3).
        open_payer_cents bigint not null default 0,
        open_patient_cents bigint not null default 0,
        paid_cents bigint not null default 0,
        adjusted_cents bigint not null default 0,
        reason_codes text[] not null default '{}',
        findings jsonb not null default '[]',
        hold_reason text,
        payer_control_number text,
        batch_id uuid,
        submitted_at timestamptz, decided_at timestamptz,
        filing_limit_on date not null,
        version int not null default 1,
        unique (practice_id, number)
      );
      create index claim_worklist on claim (practice_id, status, open_payer_cents desc, id);
      create index claim_amount on claim (practice_id, open_payer_cents desc, id desc);
      create index claim_payer_control on claim (practice_id, payer_control_number) where payer_control_number is not null;
      create index claim_encounter on claim (practice_id, encounter_id);
      create index claim_patient on claim (practice_id, patient_id, service_date desc);
      create index claim_filing on claim (practice_id, filing_limit_on, id);
      create index claim_status_at on claim (practice_id, status_at desc, id);
      create table claim_line (
        id uuid primary key,
        practice_id int not null references practice,
        claim_id uuid not null references claim,
        position int not null check (position between 1 and 50),
        charge_line_id uuid not null references charge_line,
        control_number text not null,
        system text not null,
        code text not null,
        modifiers text[] not null,
        units numeric(9, 3) not null,
        charge_cents bigint not null,
        pointers int[] not null,
        unique (claim_id, position),
        unique (practice_id, control_number)
      );
      create table claim_event (
        claim_id uuid not null references claim,
        position int not null,
        practice_id int not null references practice,
        step text not null,
        from_status text, to_status text not null,
        at timestamptz not null,
        actor_id uuid not null,
        file_id uuid references exchange_file,
        detail text,
        primary key (claim_id, position)
      );
      create table claim_batch (
        id uuid primary key,
        practice_id int not null references practice,
        connection_id uuid not null references connection,
        control_number int not null,
        file_id uuid references exchange_file,
        status text not null check (status in ('BUILT', 'SENT', 'ACCEPTED', 'REJECTED')),
        claims int not null,
        built_at timestamptz not null,
        sent_at timestamptz,
        unique (practice_id, connection_id, control_number)
      );
      ${appendOnly('claim_event')}
      ${rowScope('claim', { patient: 'patient_id' })}
      ${['exchange_file', 'claim_line', 'claim_event', 'claim_batch'].map(table => rowScope(table)).join('\n')}

      -- The payer simulator's mailbox: what it will answer, and when. The server's own state knows nothing of it.
      create table simulator_mail (
        id uuid primary key,
        practice_id int not null references practice,
        connection_id uuid not null references connection,
        name text not null,
        content text not null,
        due_at timestamptz not null,
        taken_at timestamptz,
        unique (practice_id, connection_id, name)
      );
      ${rowScope('simulator_mail')}
    `)
  }
}
