import { Migration } from '@mikro-orm/migrations'
import { appendOnly, rowScope } from './row-scope.ts'

/** What a claim says beyond codes and charges, each time it was sent, each word of an answer, and who is to follow up. */
export class ClaimsOut extends Migration {
  override up(): void {
    this.addSql(`
      -- claims/claim-details.rules.ts; kept when the claim is built anew.
      alter table claim add column details jsonb not null default '{}';
      alter table claim add column submissions int not null default 0;
      alter table claim_line add column details jsonb not null default '{}';
      alter table charge_line add column details jsonb not null default '{}';
      -- Per payer: how soon it usually answers, what it wants (claims/payer-settings.rules.ts).
      alter table payer add column settings jsonb not null default '{}';

      -- One row each time a claim travelled: frozen, as it was sent.
      create table claim_submission (
        claim_id uuid not null references claim,
        position int not null,
        practice_id int not null references practice,
        batch_id uuid not null references claim_batch,
        frequency text not null,
        -- Null for what was sent before this was kept.
        content jsonb,
        at timestamptz not null,
        primary key (claim_id, position)
      );
      create index claim_submission_batch on claim_submission (batch_id);
      insert into claim_submission (claim_id, position, practice_id, batch_id, frequency, at)
      select c.id, 1, c.practice_id, c.batch_id, c.frequency, b.built_at from claim c join claim_batch b on b.id = c.batch_id;
      update claim set submissions = 1 where batch_id is not null;

      -- Every word of every acknowledgement and status answer. A set: the same word again changes nothing.
      create table claim_answer (
        id uuid primary key,
        practice_id int not null references practice,
        claim_id uuid not null references claim,
        -- The submission that it answers.
        batch_id uuid references claim_batch,
        source text not null check (source in ('INTERCHANGE', 'GROUP', 'CLEARINGHOUSE', 'PAYER')),
        -- TA1 A, E, R; 999 A, E, P, R; 277 category A0 to X0.
        category text not null,
        code text not null default '',
        entity text not null default '',
        said_on date not null,
        payer_control_number text,
        detail text,
        file_id uuid not null references exchange_file,
        at timestamptz not null
      );
      create unique index claim_answer_once on claim_answer
        (claim_id, coalesce(batch_id, claim_id), source, category, code, entity, said_on, coalesce(payer_control_number, ''));

      -- What somebody has to look at: one open row a claim and kind.
      create table follow_up (
        id uuid primary key,
        practice_id int not null references practice,
        claim_id uuid not null references claim,
        kind text not null,
        due_on date not null,
        detail text not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        closed_by uuid
      );
      create unique index follow_up_open on follow_up (claim_id, kind) where closed_at is null;
      create index follow_up_due on follow_up (practice_id, due_on, id) where closed_at is null;
      ${['claim_submission', 'claim_answer'].map(appendOnly).join('\n')}
      ${['claim_submission', 'claim_answer', 'follow_up'].map(table => rowScope(table)).join('\n')}
    `)
  }
}
