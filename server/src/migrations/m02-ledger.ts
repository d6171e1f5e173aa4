import { Migration } from '@mikro-orm/migrations'
import { appendOnly, rowScope } from './row-scope.ts'

/** Double entry: balanced at commit, sealed after it, append-only for ever. */
export class Ledger extends Migration {
  override up(): void {
    this.addSql(`
      create table account (
        id int generated always as identity primary key,
        practice_id int not null references practice,
        kind text not null check (kind in ('payer_ar', 'patient_ar', 'unapplied', 'cash', 'card_clearing', 'gross_revenue', 'contractual',
          'write_off', 'bad_debt', 'refund_payable', 'payer_recoup', 'interest')),
        unique (practice_id, kind),
        unique (id, practice_id)
      );
      create table journal (
        id bigint generated always as identity primary key,
        practice_id int not null references practice,
        kind text not null,
        effective_date date not null,
        posted_at timestamptz not null default clock_timestamp(),
        actor_id uuid not null,
        source_type text not null,
        source_id uuid not null,
        idem_scope text, idem_key text,
        reverses_id bigint unique,
        created_xid xid8 not null default pg_current_xact_id(),
        unique (practice_id, idem_scope, idem_key),
        unique (id, practice_id),
        foreign key (reverses_id, practice_id) references journal (id, practice_id)
      );
      create index journal_source on journal (practice_id, source_type, source_id);
      create table entry (
        journal_id bigint not null,
        line_no int not null,
        practice_id int not null,
        account_id int not null,
        claim_id uuid, claim_line_id uuid, patient_id uuid, payer_id uuid,
        amount_cents bigint not null check (amount_cents <> 0 and abs(amount_cents) <= 9000000000000),
        primary key (journal_id, line_no),
        foreign key (journal_id, practice_id) references journal (id, practice_id),
        foreign key (account_id, practice_id) references account (id, practice_id)
      );
      create index entry_claim on entry (practice_id, claim_id, account_id) include (amount_cents) where claim_id is not null;
      create index entry_patient on entry (practice_id, patient_id, account_id) include (amount_cents) where patient_id is not null;

      create function check_journal_balance() returns trigger language plpgsql as $$
      declare entries int; total numeric;
      begin
        select count(*), coalesce(sum(amount_cents), 0) into entries, total from entry where journal_id = new.id;
        if entries < 2 or total <> 0 then
          raise exception 'journal % has % entries that add up to %', new.id, entries, total using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger journal_balance after insert on journal
        deferrable initially deferred for each row execute function check_journal_balance();
      alter table journal enable always trigger journal_balance;

      -- A later pair of entries that cancel out would rewrite history: entries come with their journal or never.
      -- Looked up by id always: a plan made while the journal is empty would read all of it for each statement for ever.
      create function seal_journal() returns trigger language plpgsql set enable_seqscan = off as $$
      declare late bigint;
      begin
        select a.journal_id into late from (select distinct journal_id from added) a
          left join journal j on j.id = a.journal_id and j.created_xid = pg_current_xact_id() where j.id is null limit 1;
        if found then
          raise exception 'journal % is sealed: to correct, reverse it', late using errcode = 'restrict_violation';
        end if;
        return null;
      end $$;
      create trigger entry_seal after insert on entry referencing new table as added for each statement execute function seal_journal();
      alter table entry enable always trigger entry_seal;
      ${appendOnly('journal')}
      ${appendOnly('entry')}
      ${rowScope('account')}
      ${rowScope('journal')}
      ${rowScope('entry', { patient: 'patient_id' })}
    `)
  }
}
