import { Migration } from '@mikro-orm/migrations'
import { rowScope } from './row-scope.ts'

/** Visits with their note and charges, and what coding makes of them. */
export class EncountersAndCoding extends Migration {
  override up(): void {
    this.addSql(`
      create table encounter (
        id uuid primary key,
        practice_id int not null references practice,
        number bigint not null,
        patient_id uuid not null references patient,
        provider_id uuid not null references provider,
        status text not null check (status in ('SCHEDULED', 'CHECKED_IN', 'IN_DOCUMENTATION', 'DOCUMENTED', 'CHARGE_CAPTURED', 'CODING_REVIEW',
          'READY_TO_BILL', 'BILLED', 'SELF_PAY', 'CLOSED', 'VOIDED', 'CANCELLED', 'NO_SHOW')),
        status_at timestamptz not null,
        title text not null,
        service_date date not null,
        place_of_service text not null,
        reason_text text,
        note_author text,
        note_signed_at timestamptz,
        return_reason text,
        finalised_by uuid, finalised_at timestamptz,
        source_key text,
        version int not null default 1,
        unique (practice_id, number),
        unique (practice_id, source_key)
      );
      create index encounter_queue on encounter (practice_id, status, status_at, id);
      create index encounter_patient on encounter (practice_id, patient_id, service_date desc);
      create table note_section (
        practice_id int not null references practice,
        encounter_id uuid not null references encounter,
        position int not null,
        heading text not null,
        text text not null,
        primary key (encounter_id, position)
      );
      create table diagnosis (
        id uuid primary key,
        practice_id int not null references practice,
        encounter_id uuid not null references encounter,
        position int not null check (position between 1 and 30),
        code text,
        status text not null default 'PROPOSED' check (status in ('PROPOSED', 'ACCEPTED', 'REPLACED', 'REJECTED')),
        replaced_code text,
        source_text text, source_code text,
        unique (encounter_id, position) deferrable initially deferred
      );
      create table charge_line (
        id uuid primary key,
        practice_id int not null references practice,
        encounter_id uuid not null references encounter,
        position int not null check (position between 1 and 100),
        system text not null default 'cpt' check (system in ('cpt', 'hcpcs')),
        code text,
        modifiers text[] not null default '{}' check (cardinality(modifiers) <= 4),
        units numeric(9, 3) not null default 1 check (units > 0),
        charge_cents bigint not null check (charge_cents >= 0),
        -- By id and not by place: reordering diagnoses must not change what a line points to.
        diagnosis_ids uuid[] not null default '{}' check (cardinality(diagnosis_ids) <= 4),
        status text not null default 'PROPOSED' check (status in ('PROPOSED', 'ACCEPTED', 'REPLACED', 'REJECTED')),
        replaced_code text,
        source_text text, source_code text,
        unique (encounter_id, position) deferrable initially deferred
      );
      create table flag (
        id uuid primary key,
        practice_id int not null references practice,
        encounter_id uuid not null references encounter,
        rule text not null,
        rule_version int not null,
        severity text not null check (severity in ('BLOCK', 'WARN', 'INFO')),
        status text not null default 'OPEN' check (status in ('OPEN', 'RESOLVED', 'OVERRIDDEN')),
        subject_id uuid,
        message text not null,
        override_reason text,
        raised_at timestamptz not null,
        settled_at timestamptz, settled_by uuid
      );
      create index flag_encounter on flag (encounter_id, status);
      create unique index flag_once on flag (encounter_id, rule, coalesce(subject_id, encounter_id)) where status <> 'RESOLVED';
      ${rowScope('encounter', { patient: 'patient_id' })}
      ${['note_section', 'diagnosis', 'charge_line', 'flag'].map(table => rowScope(table)).join('\n')}
    `)
  }
}
