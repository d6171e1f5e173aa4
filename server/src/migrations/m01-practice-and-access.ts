import { Migration } from '@mikro-orm/migrations'
import { accessFunctions } from './access-functions.ts'
import { appendOnly, rowScope } from './row-scope.ts'

/** Practices, people, sessions, the outbox and the audit trail. */
export class PracticeAndAccess extends Migration {
  override up(): void {
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: to correct, add', tg_table_name using errcode = 'restrict_violation';
      end $$;

      create table practice (
        id int generated always as identity primary key,
        name text not null,
        npi text not null,
        tax_id text not null,
        tax_id_kind text not null default 'EI' check (tax_id_kind in ('EI', 'SY')),
        taxonomy text not null,
        phone text not null,
        line1 text not null, line2 text, city text not null, state text not null, zip text not null,
        time_zone text not null default 'America/New_York',
        is_demo boolean not null default false,
        statement_due_days int not null default 21,
        created_at timestamptz not null default now()
      );
      -- Events are numbered without gaps under this row's lock: a sequence would hand out numbers before commit.
      create table practice_feed (id int primary key references practice, next_seq bigint not null default 1);

      create table outbox (
        practice_id int not null references practice,
        seq bigint not null,
        kind text not null,
        claim_id uuid, encounter_id uuid, patient_id uuid, payment_id uuid,
        patient_seq bigint,
        at timestamptz not null default clock_timestamp(),
        primary key (practice_id, seq)
      );
      create index outbox_patient on outbox (practice_id, patient_id, patient_seq) where patient_id is not null;
      create table patient_feed (
        practice_id int not null references practice,
        patient_id uuid not null,
        next_seq bigint not null default 1,
        primary key (practice_id, patient_id)
      );

      create table idempotency (
        practice_id int not null references practice,
        actor_id uuid not null,
        operation text not null,
        key uuid not null,
        request_hash text not null,
        response jsonb,
        at timestamptz not null default now(),
        primary key (practice_id, actor_id, operation, key)
      );

      create table app_user (
        id uuid primary key,
        email text not null,
        name text not null,
        password_hash text not null,
        disabled_at timestamptz,
        is_demo boolean not null default false,
        created_at timestamptz not null default now()
      );
      create unique index app_user_email on app_user (lower(email));

      create table membership (
        id uuid primary key,
        practice_id int not null references practice,
        user_id uuid not null references app_user,
        roles text[] not null,
        disabled_at timestamptz,
        unique (practice_id, user_id)
      );

      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        user_id uuid not null references app_user,
        practice_id int not null references practice,
        audience text not null check (audience in ('patient', 'staff')),
        device text not null,
        ip text not null,
        started_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_by_user on session (user_id) where revoked_at is null;

      create table sign_in_attempt (
        subject text primary key,
        failures int not null,
        last_at timestamptz not null,
        blocked_until timestamptz not null
      );

      create table audit_head (
        practice_id int not null references practice,
        chain text not null check (chain in ('read', 'write')),
        seq bigint not null default 0,
        hash bytea not null default '\\x00',
        prev bytea not null default '\\x00',
        primary key (practice_id, chain)
      );
      create table audit_row (
        practice_id int not null references practice,
        chain text not null,
        seq bigint not null,
        at timestamptz not null default clock_timestamp(),
        actor_id uuid, session_id uuid, ip text,
        operation text not null,
        action text not null,
        patient_ids uuid[] not null default '{}',
        resource text,
        reason text,
        outcome text not null,
        request_id text,
        prev bytea not null,
        hash bytea not null,
        primary key (practice_id, chain, seq)
      );
      create index audit_row_latest on audit_row (practice_id, at desc, chain desc, seq desc);

      -- The database numbers and chains each row itself: a caller can choose neither its place nor its time nor its hash.
      -- The text of a row() quotes its fields: nothing can move from one to the next unseen.
      create function audit_row_content(r audit_row) returns bytea language sql stable as $$
        select convert_to(row(r.practice_id, r.chain, r.seq, extract(epoch from r.at), r.actor_id, r.session_id, r.ip,
          r.operation, r.action, r.patient_ids, r.resource, r.reason, r.outcome, r.request_id)::text, 'UTF8')
      $$;
      -- As its owner, so that the server's role needs no right to move a head. One statement a row: every read waits for it.
      create function chain_audit_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        new.at := clock_timestamp();
        loop
          update audit_head h set prev = h.hash, seq = h.seq + 1,
            hash = sha256(h.hash || convert_to(row(new.practice_id, new.chain, h.seq + 1, extract(epoch from new.at), new.actor_id, new.session_id,
              new.ip, new.operation, new.action, new.patient_ids, new.resource, new.reason, new.outcome, new.request_id)::text, 'UTF8'))
            where h.practice_id = new.practice_id and h.chain = new.chain
            returning h.prev, h.seq, h.hash into new.prev, new.seq, new.hash;
          exit when found;
          insert into audit_head (practice_id, chain) values (new.practice_id, new.chain) on conflict do nothing;
        end loop;
        return new;
      end $$;
      create trigger audit_row_chain before insert on audit_row for each row execute function chain_audit_row();
      alter table audit_row enable always trigger audit_row_chain;
      ${appendOnly('audit_row')}
      ${rowScope('audit_row')}
      ${rowScope('audit_head')}
      ${rowScope('outbox')}
      ${rowScope('patient_feed')}
      ${rowScope('idempotency')}

      -- Who is a member where has to be known before a practice is chosen: a person sees their own memberships.
      alter table membership enable row level security;
      alter table membership force row level security;
      create policy membership_scope on membership
        using (practice_id = nullif(current_setting('app.practice', true), '')::int
          or user_id = nullif(current_setting('app.user', true), '')::uuid)
        with check (practice_id = nullif(current_setting('app.practice', true), '')::int);
      alter table session enable row level security;
      alter table session force row level security;
      create policy session_scope on session
        using (practice_id = nullif(current_setting('app.practice', true), '')::int
          or user_id = nullif(current_setting('app.user', true), '')::uuid
          or token_hash = decode(nullif(current_setting('app.token_hash', true), ''), 'hex'))
        with check (practice_id = nullif(current_setting('app.practice', true), '')::int);

      ${accessFunctions}
    `)
  }
}
