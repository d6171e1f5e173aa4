import { Migration } from '@mikro-orm/migrations'

/** What the next insurer has to be told of what the one before it decided; visits that need several claims. */
export class NextPayer extends Migration {
  override up(): void {
    this.addSql(`
      -- CAS04 and its like, as it was sent.
      alter table adjustment add column quantity text;
      -- Place in the file, so that it is told on in the same order.
      alter table adjustment add column position int not null default 0;
      -- A visit with more lines or diagnoses than a claim takes has several.
      alter table claim add column part int not null default 1;
      -- Our 999 and TA1: the file they answer, and when a file was answered.
      alter table exchange_file add column answers_id uuid references exchange_file;
      alter table exchange_file add column answered_at timestamptz;
    `)
  }
}
