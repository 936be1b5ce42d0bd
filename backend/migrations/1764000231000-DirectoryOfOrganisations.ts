import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What participants and staff find of a verified organisation: a slim entry that search reads, and its profile as content. */
export class DirectoryOfOrganisations1764000231000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(entriesOfThoseThatExist);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from audience where subject_id in (select id from directory_entry);
      drop index organisation_listed; drop table organisation_profile; drop table directory_entry;
      drop function directory_query; drop function directory_words;`);
  }
}

/** Dutch for inflections, simple for prefixes and names; without dots, so that B.V. and BV are the same word. */
const tables = `
  create function directory_words(name text, capabilities text[], description text) returns tsvector language sql stable as $$
    select setweight(to_tsvector('simple', n) || to_tsvector('dutch', n), 'A')
      || setweight(to_tsvector('simple', c) || to_tsvector('dutch', c), 'B')
      || setweight(to_tsvector('simple', d) || to_tsvector('dutch', d), 'C')
    from (select replace(name, '.', '') n, replace(array_to_string(capabilities, ', '), '.', '') c,
      replace(coalesce(description, ''), '.', ' ') d) texts
  $$;
  create function directory_query(words text[]) returns tsquery language sql stable as $$
    select to_tsquery('simple', asked) || to_tsquery('dutch', asked)
    from (select string_agg(word || ':*', ' & ') asked from unnest(words) word) query
  $$;
  create table directory_entry (
    id uuid primary key, organisation_id uuid not null unique references organisation, website text,
    version int not null default 1, words tsvector not null, updated_at timestamptz not null default now()
  );
  create index directory_entry_words on directory_entry using gin (words);
  create index organisation_listed on organisation (name, id) where status = 'verified';
  create table organisation_profile (id uuid primary key references directory_entry, fields jsonb not null);
  alter table organisation_profile enable row level security;
  create policy seen on organisation_profile using (exists (
    select from audience a where a.subject_id = organisation_profile.id and a.until is null and a.principal = any(my_principals())))
    with check (true);`;

const entriesOfThoseThatExist = `
  insert into directory_entry (id, organisation_id, website, words)
    select gen_random_uuid(), o.id, r.fields ->> 'website', directory_words(o.name, o.capabilities, null)
    from organisation o left join organisation_registration r using (id);
  insert into organisation_profile (id, fields)
    select e.id, jsonb_build_object('certificates', coalesce((
      select jsonb_agg(c) from jsonb_array_elements_text(
        case jsonb_typeof(r.fields -> 'certificates') when 'array' then r.fields -> 'certificates' else '[]' end) c
      where c not in ('abdo', 'abro')), '[]'))
    from directory_entry e left join organisation_registration r on r.id = e.organisation_id;
  insert into audience (subject_id, principal, why)
    select e.id, p.principal, p.why from directory_entry e cross join lateral (values
      ('org:' || e.organisation_id, 'owner'), ('desk:VERIF_DESK', 'handles'), ('role:auditor', 'auditor')) p (principal, why);
  insert into audience (subject_id, principal, why)
    select e.id, p.principal, 'directory' from directory_entry e join organisation o on o.id = e.organisation_id
      join audience a on a.subject_id = o.profile_id and a.principal = 'participants' and a.until is null
      cross join (values ('participants'), ('staff')) p (principal);`;
