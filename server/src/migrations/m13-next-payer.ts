import { Migration } from '@mikro-orm/migrations'

/** What the next insurer has to be told of what the one before it decided. */
export class NextPayer extends Migration {
  override up(): void {
    this.addSql(`
      -- CAS04 and its like, as it was sent.
      alter table adjustment add column quantity text;
      -- Place in the file, so that it is told on in the same order.
      alter table adjustment add column position int not null default 0;
      create index coverage_in_force on coverage (practice_id, patient_id, valid_from);
    `)
  }
}
