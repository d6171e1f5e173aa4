/**
 * Row-level security for a table with `practice_id`: FORCE, so that it holds for the owner too.
 * After a transaction-local set_config, current_setting gives '' and not NULL, hence the NULLIF.
 * With `patient`, a signed-in patient is held to the records named in `app.patients` as well; staff leave it empty.
 */
export function rowScope(table: string, options: { patient?: string } = {}): string {
  const patientPolicy = options.patient ? `create policy patient_scope on ${table} as restrictive using (${ownPatient(options.patient)});` : ''
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy practice_scope on ${table} using (practice_id = ${scopedPractice}) with check (practice_id = ${scopedPractice});
    ${patientPolicy}`
}

/** Rows are added and never changed, by nobody but DDL: not by the owner, not by a replication session. */
export const appendOnly = (table: string): string => `
  create trigger ${table}_no_change before update or delete on ${table} for each row execute function refuse_change();
  create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change();
  alter table ${table} enable always trigger ${table}_no_change;
  alter table ${table} enable always trigger ${table}_no_truncate;`

const scopedPractice = `nullif(current_setting('app.practice', true), '')::int`

// In sub-selects, which are worked out once a statement. Written plainly, the planner takes them for conditions that hardly
// a row meets, and joins lists of thousands in loops.
const ownPatient = (column: string): string => `
  (select coalesce(current_setting('app.patients', true), '') = '')
  or ${column} = any ((select string_to_array(current_setting('app.patients', true), ',')::uuid[])::uuid[])`
