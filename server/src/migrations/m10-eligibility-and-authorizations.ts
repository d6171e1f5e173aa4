import { Migration } from '@mikro-orm/migrations'
import { rowScope } from './row-scope.ts'

/** What payers say about a policy before the visit, and what they have allowed. */
export class EligibilityAndAuthorizations extends Migration {
  override up(): void {
    this.addSql(`
      -- Why this policy has its rank, and what Medicare's rules ask about it (employer's size, kidney disease, …).
      alter table coverage add column rank_reason text;
      alter table coverage add column facts jsonb not null default '{}';

      -- One row a question; a failed one leaves the answer before it in place.
      create table eligibility_check (
        id uuid primary key,
        practice_id int not null references practice,
        patient_id uuid not null references patient,
        coverage_id uuid not null references coverage,
        trace text not null,
        service_on date not null,
        status text not null check (status in ('ASKED', 'ANSWERED', 'REFUSED', 'FAILED')),
        is_active boolean,
        -- coverage/benefits.rules.ts
        answer jsonb,
        problem text,
        request_file_id uuid references exchange_file,
        answer_file_id uuid references exchange_file,
        asked_by uuid not null,
        asked_at timestamptz not null,
        answered_at timestamptz,
        unique (practice_id, trace)
      );
      create index eligibility_check_coverage on eligibility_check (coverage_id, asked_at desc);

      create table authorization_grant (
        id uuid primary key,
        practice_id int not null references practice,
        patient_id uuid not null references patient,
        coverage_id uuid not null references coverage,
        -- The payer's; absent until it has said yes.
        number text,
        -- coverage/authorization.steps.ts
        status text not null,
        status_at timestamptz not null,
        -- Procedure codes it holds for, '97110' or '97110-97140'; empty means all.
        codes text[] not null default '{}',
        units_approved numeric(9, 3),
        valid_from date not null, valid_to date not null check (valid_to >= valid_from),
        provider_id uuid references provider,
        diagnoses text[] not null default '{}',
        reason text,
        trace text,
        request_file_id uuid references exchange_file,
        answer_file_id uuid references exchange_file,
        version int not null default 1,
        unique (practice_id, trace)
      );
      create index authorization_patient on authorization_grant (practice_id, patient_id, valid_to);
      -- Counted by the day of the service, not of the bill.
      create table authorization_use (
        authorization_id uuid not null references authorization_grant,
        claim_line_id uuid not null references claim_line on delete cascade,
        practice_id int not null references practice,
        service_on date not null,
        units numeric(9, 3) not null check (units > 0),
        primary key (authorization_id, claim_line_id)
      );
      ${rowScope('eligibility_check', { patient: 'patient_id' })}
      ${rowScope('authorization_grant', { patient: 'patient_id' })}
      ${rowScope('authorization_use')}
    `)
  }
}
