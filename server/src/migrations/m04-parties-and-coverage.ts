import { Migration } from '@mikro-orm/migrations'
import { rowScope } from './row-scope.ts'

/** Who takes part: providers, payers, patients and their policies, connections to the outside. */
export class PartiesAndCoverage extends Migration {
  override up(): void {
    this.addSql(`
      create table connection (
        id uuid primary key,
        practice_id int not null references practice,
        name text not null,
        kind text not null check (kind in ('simulator', 'folder')),
        settings jsonb not null default '{}',
        sender_id text not null,
        receiver_id text not null,
        next_control_number int not null default 1,
        last_sent_at timestamptz, last_received_at timestamptz,
        unique (practice_id, name)
      );
      create table payer (
        id uuid primary key,
        practice_id int not null references practice,
        name text not null,
        payer_id text not null,
        filing_indicator text not null,
        filing_limit_days int not null default 365,
        connection_id uuid references connection,
        source_key text,
        unique (practice_id, payer_id)
      );
      create table provider (
        id uuid primary key,
        practice_id int not null references practice,
        npi text not null,
        npi_is_made boolean not null default false,
        first_name text not null, last_name text not null,
        taxonomy text not null,
        source_key text,
        unique (practice_id, source_key)
      );
      create table fee (
        practice_id int not null references practice,
        code text not null,
        valid_from date not null,
        charge_cents bigint not null check (charge_cents >= 0),
        primary key (practice_id, code, valid_from)
      );
      create table patient (
        id uuid primary key,
        practice_id int not null references practice,
        number bigint not null,
        first_name text not null, middle_name text, last_name text not null,
        birth_date date not null,
        sex text not null check (sex in ('F', 'M', 'U')),
        line1 text not null, line2 text, city text not null, state text not null, zip text not null,
        phone text, email text,
        deceased_on date,
        source_key text,
        version int not null default 1,
        unique (practice_id, number),
        unique (practice_id, source_key)
      );
      create index patient_name on patient (practice_id, lower(last_name) text_pattern_ops, lower(first_name));
      create table patient_access (
        id uuid primary key,
        practice_id int not null references practice,
        patient_id uuid not null references patient,
        user_id uuid not null references app_user,
        relation text not null check (relation in ('self', 'proxy')),
        ended_at timestamptz,
        unique (practice_id, patient_id, user_id)
      );
      create table coverage (
        id uuid primary key,
        practice_id int not null references practice,
        patient_id uuid not null references patient,
        payer_id uuid not null references payer,
        rank int not null check (rank between 1 and 3),
        member_id text not null,
        group_number text,
        relationship text not null default '18',
        subscriber jsonb,
        valid_from date not null, valid_to date,
        source_key text,
        unique (practice_id, source_key)
      );
      create index coverage_patient on coverage (practice_id, patient_id, rank);
      -- Numbers that people read out (patients, encounters, claims), one row a practice and kind.
      create table number_series (
        practice_id int not null references practice,
        kind text not null,
        next_number bigint not null,
        primary key (practice_id, kind)
      );
      ${['connection', 'payer', 'provider', 'fee', 'number_series'].map(table => rowScope(table)).join('\n')}
      ${rowScope('patient', { patient: 'id' })}
      ${rowScope('coverage', { patient: 'patient_id' })}
      alter table patient_access enable row level security;
      alter table patient_access force row level security;
      create policy access_scope on patient_access
        using (practice_id = nullif(current_setting('app.practice', true), '')::int
          or user_id = nullif(current_setting('app.user', true), '')::uuid)
        with check (practice_id = nullif(current_setting('app.practice', true), '')::int);
    `)
  }
}
