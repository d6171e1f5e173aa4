import { Migration } from '@mikro-orm/migrations'

/** Dated code sets, shared by all practices: a code stands from the first to the last day it may be used. */
export class Codes extends Migration {
  override up(): void {
    this.addSql(`
      create extension if not exists pg_trgm;
      create table code (
        system text not null check (system in ('icd10cm', 'icd10pcs', 'hcpcs', 'cpt', 'modifier', 'pos', 'carc', 'rarc')),
        code text not null,
        valid_from date not null,
        valid_to date,
        name text not null,
        long_name text,
        billable boolean not null,
        source text not null,
        search tsvector generated always as (to_tsvector('english', code || ' ' || name || ' ' || coalesce(long_name, ''))) stored,
        primary key (system, code, valid_from),
        check (valid_to is null or valid_to >= valid_from)
      );
      create index code_search on code using gin (search);
      create index code_name_trigram on code using gin (name gin_trgm_ops);
      create index code_prefix on code (system, code text_pattern_ops);
      create table code_release (
        system text not null,
        release text not null,
        rows int not null,
        loaded_at timestamptz not null default now(),
        primary key (system, release)
      );
    `)
  }
}
