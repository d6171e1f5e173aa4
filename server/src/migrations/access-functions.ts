/**
 * Look-ups that have to pass row security before a practice is known. Each runs as the caller, sets what it may see for
 * its own statement only, and is called outside of any transaction: one round trip, nothing left behind.
 */
export const accessFunctions = `
  -- The person behind a session token, or no row. Idle and absolute limits are kept here, by the time given.
  -- What has run out is revoked on sight: a clock set back revives nothing.
  create function resolve_session(token_hash_hex text, now_at timestamptz, is_activity boolean)
  returns table (session_id uuid, user_id uuid, name text, practice_id int, audience text, roles text[], patient_ids uuid[])
  language plpgsql as $$
  #variable_conflict use_column
  declare s session;
  begin
    perform set_config('app.token_hash', token_hash_hex, true);
    select * into s from session where token_hash = decode(token_hash_hex, 'hex') and revoked_at is null;
    if not found then return; end if;
    perform set_config('app.user', s.user_id::text, true), set_config('app.practice', s.practice_id::text, true);
    if now_at >= s.expires_at or now_at >= s.last_seen_at + (case s.audience when 'staff' then interval '15 minutes' else interval '30 minutes' end) then
      update session set revoked_at = now_at where id = s.id;
      return;
    end if;
    if is_activity and now_at >= s.last_seen_at + interval '1 minute' then
      update session set last_seen_at = now_at where id = s.id;
    end if;
    return query
      select s.id, u.id, u.name, s.practice_id, s.audience,
        case s.audience when 'staff' then m.roles else array['PATIENT'] end,
        case s.audience when 'staff' then '{}'::uuid[] else p.ids end
      from app_user u
      left join membership m on m.user_id = u.id and m.practice_id = s.practice_id and m.disabled_at is null
      left join lateral (select array_agg(a.patient_id order by a.patient_id) as ids from patient_access a
        where a.user_id = u.id and a.practice_id = s.practice_id and a.ended_at is null) p on true
      where u.id = s.user_id and u.disabled_at is null
        and case s.audience when 'staff' then m.id is not null else p.ids is not null end;
  end $$;

  -- Of many sessions, those that still stand: how open sockets learn within seconds that theirs does not.
  create function live_sessions(token_hashes_hex text[], now_at timestamptz)
  returns table (token_hash_hex text, session_id uuid, user_id uuid, name text, practice_id int, audience text, roles text[], patient_ids uuid[])
  language plpgsql as $$
  declare hash text;
  begin
    foreach hash in array token_hashes_hex loop
      return query select hash, r.* from resolve_session(hash, now_at, false) r;
    end loop;
  end $$;

  -- Who wants to sign in, with everything the answer depends on; no row when nobody has this address.
  create function sign_in_subject(address text)
  returns table (user_id uuid, name text, password_hash text, is_disabled boolean, staff_practice_id int, patient_practice_id int)
  language plpgsql as $$
  #variable_conflict use_column
  declare u app_user;
  begin
    select * into u from app_user where lower(email) = lower(address);
    if not found then return; end if;
    perform set_config('app.user', u.id::text, true);
    return query select u.id, u.name, u.password_hash, u.disabled_at is not null,
      (select min(m.practice_id) from membership m where m.user_id = u.id and m.disabled_at is null),
      (select min(a.practice_id) from patient_access a where a.user_id = u.id and a.ended_at is null);
  end $$;

  -- Whether an account is used outside of a practice, as staff or as a patient: an administrator there may not change it.
  create function is_account_shared(account uuid, own_practice int) returns boolean language plpgsql as $$
  declare before text := current_setting('app.user', true); found_elsewhere boolean;
  begin
    perform set_config('app.user', account::text, true);
    select exists (select from membership m where m.user_id = account and m.practice_id <> own_practice)
      or exists (select from patient_access a where a.user_id = account) into found_elsewhere;
    perform set_config('app.user', coalesce(before, ''), true);
    return found_elsewhere;
  end $$;

  -- Demo accounts with their main role; production has none.
  create function demo_accounts() returns table (email text, name text, role text) language plpgsql as $$
  #variable_conflict use_column
  declare u app_user;
  begin
    for u in select * from app_user where is_demo and disabled_at is null order by created_at, id loop
      perform set_config('app.user', u.id::text, true);
      return query select u.email, u.name,
        coalesce((select m.roles[1] from membership m where m.user_id = u.id and m.disabled_at is null order by m.practice_id limit 1), 'PATIENT');
    end loop;
  end $$;

  -- Many rows of the trail in one statement, of several practices in a fixed order against deadlocks.
  create function append_audit(entries jsonb) returns void language plpgsql as $$
  declare p int;
  begin
    for p in select distinct (e ->> 'practice_id')::int from jsonb_array_elements(entries) e order by 1 loop
      perform set_config('app.practice', p::text, true);
      insert into audit_row (practice_id, chain, actor_id, session_id, ip, operation, action, patient_ids, resource, reason, outcome, request_id)
      select e.practice_id, e.chain, e.actor_id, e.session_id, e.ip, e.operation, e.action, e.patient_ids::uuid[], e.resource, e.reason,
        e.outcome, e.request_id
      from jsonb_to_recordset(entries) as e(practice_id int, chain text, actor_id uuid, session_id uuid, ip text, operation text, action text,
        patient_ids text, resource text, reason text, outcome text, request_id text)
      where e.practice_id = p;
    end loop;
  end $$;

  -- Every place where a chain of the trail does not hold, with what is wrong there.
  create function broken_audit_links(practice int) returns table (chain text, seq bigint, fault text) language sql stable as $$
    with walked as (
      select a.chain, a.seq, a.hash = sha256(a.prev || audit_row_content(a)) as is_whole,
        a.prev = coalesce(lag(a.hash) over w, '\\x00') as is_linked, a.seq = row_number() over w as is_counted
      from audit_row a where a.practice_id = practice window w as (partition by a.chain order by a.seq)
    )
    select chain, seq, case when not is_whole then 'changed' when not is_counted then 'missing before' else 'out of line' end
    from walked where not (is_whole and is_linked and is_counted)
    union all
    select h.chain, h.seq, 'the head is not the last row' from audit_head h
    left join audit_row l on l.practice_id = h.practice_id and l.chain = h.chain and l.seq = h.seq and l.hash = h.hash
    where h.practice_id = practice and h.seq > 0
      and (l.seq is null or exists (select from audit_row m where m.practice_id = h.practice_id and m.chain = h.chain and m.seq > h.seq))
    union all
    select distinct a.chain, 0::bigint, 'no head' from audit_row a
    where a.practice_id = practice and not exists (select from audit_head h where h.practice_id = practice and h.chain = a.chain)
    order by 1, 2
  $$;`
