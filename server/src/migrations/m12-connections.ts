import { Migration } from '@mikro-orm/migrations'

/** Connections over a network, how each of them fares, and what is known of every file that went or came. */
export class Connections extends Migration {
  override up(): void {
    this.addSql(`
      alter table connection drop constraint connection_kind_check;
      alter table connection add constraint connection_kind_check check (kind in ('simulator', 'folder', 'sftp', 'https'));
      alter table connection add column last_error text;
      alter table connection add column last_error_at timestamptz;
      -- Runs in a row that failed, and when the next is due: a wrong password is not tried every minute.
      alter table connection add column failures int not null default 0;
      alter table connection add column next_try_at timestamptz;
      -- Stopped by a person; nothing goes out and nothing is fetched.
      alter table connection add column paused_at timestamptz;

      -- Where questions go that are answered while one waits; claims go by connection_id.
      alter table payer add column inquiry_connection_id uuid references connection;

      -- Of inbound files, as their first interchange says: ISA06, ISA08; control_number is ISA13. All GS06 and ST02.
      alter table exchange_file add column sender_id text;
      alter table exchange_file add column receiver_id text;
      alter table exchange_file add column group_numbers text[] not null default '{}';
      alter table exchange_file add column transaction_numbers text[] not null default '{}';
      -- Of outbound files: the temporary name of the latest attempt, and when it was about to be renamed.
      alter table exchange_file add column attempt_name text;
      alter table exchange_file add column offered_at timestamptz;
      -- What somebody has to look at comes first, then the newest.
      create index exchange_file_list on exchange_file (practice_id, (status in ('QUARANTINED', 'UNKNOWN')) desc, at desc, id desc);
      create index exchange_file_received on exchange_file (practice_id, at) where status = 'RECEIVED';
    `)
  }
}
