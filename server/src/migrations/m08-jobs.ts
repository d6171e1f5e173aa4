import { Migration } from '@mikro-orm/migrations'

/** The server's role owns nothing, the job queue included: it may add a job, by this door only. */
export class Jobs extends Migration {
  override up(): void {
    this.addSql(`
      create function enqueue_job(task text, payload json, job_key text, run_at timestamptz) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 25);
      end $$;
    `)
  }
}
