import { Migration } from '@mikro-orm/migrations'
import { appendOnly, rowScope } from './row-scope.ts'

/** What a practice makes of the rules that claims are held to, before they leave. */
export class ScrubRules extends Migration {
  override up(): void {
    this.addSql(`
      -- Of the practice's own laboratory; goes with each test that it bills (REF*X4).
      alter table practice add column clia text check (clia ~ '^[0-9]{2}D[0-9]{7}$');
      -- The practice's own limit where it has one; else that of filing_limit, else the shipped one (claims/filing-limit-list.ts).
      alter table payer alter column filing_limit_days drop not null;
      alter table payer alter column filing_limit_days drop default;

      -- A shipped rule that was switched (definition is null), or one of the practice's own.
      create table scrub_rule (
        practice_id int not null references practice,
        rule_id text not null,
        -- claims/scrub/rule.rules.ts
        definition jsonb,
        is_on boolean not null,
        severity text check (severity in ('BLOCK', 'WARN', 'INFO')),
        version int not null default 1,
        primary key (practice_id, rule_id)
      );
      -- Who did what to a rule, when and why.
      create table scrub_rule_change (
        practice_id int not null,
        rule_id text not null,
        position int not null,
        kind text not null check (kind in ('ADDED', 'CHANGED', 'SWITCHED')),
        is_on boolean not null,
        severity text,
        definition jsonb,
        reason text not null,
        at timestamptz not null,
        actor_id uuid not null,
        primary key (practice_id, rule_id, position),
        foreign key (practice_id, rule_id) references scrub_rule
      );
      -- A finding that somebody has read and lets pass: this one, on this claim, with these words.
      create table finding_override (
        claim_id uuid not null references claim,
        rule text not null,
        field text not null,
        message text not null,
        practice_id int not null references practice,
        reason text not null,
        actor_id uuid not null,
        at timestamptz not null,
        primary key (claim_id, rule, field, message)
      );
      -- The practice's edition of a set of codes that rules name; takes the place of the shipped one.
      create table rule_code_set (
        practice_id int not null references practice,
        name text not null check (name ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        label text not null,
        -- Codes and ranges, apart by blanks.
        codes text not null,
        source text not null,
        primary key (practice_id, name, valid_from)
      );
      create table filing_limit (
        id uuid primary key,
        practice_id int not null references practice,
        payer_id uuid not null references payer,
        claim_kind text not null check (claim_kind in ('ORIGINAL', 'CORRECTED', 'SECONDARY', 'APPEAL')),
        limit_value int not null check (limit_value between 0 and 3660),
        limit_unit text not null check (limit_unit in ('DAY', 'MONTH', 'YEAR_END')),
        anchor text not null,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        source text not null,
        checked_on date not null,
        version int not null default 1,
        unique (practice_id, payer_id, claim_kind, valid_from)
      );
      -- How rules are tried on past claims, page after page.
      create index claim_past on claim (practice_id, service_date, id) where submitted_at is not null;
      ${['scrub_rule_change', 'finding_override'].map(appendOnly).join('\n')}
      ${['scrub_rule', 'scrub_rule_change', 'finding_override', 'rule_code_set', 'filing_limit'].map(table => rowScope(table)).join('\n')}
    `)
  }
}
