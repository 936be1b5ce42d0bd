import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is sought in titles, numbers and names, in both languages; the words are never kept apart from their row. */
export class SearchInIndexTables1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(indexes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index desk_case_words; drop index item_words; drop index need_words; drop index organisation_name_words;
      drop index organisation_name_alike; drop function case_words; drop function search_query; drop function search_words;
      drop extension pg_trgm;`);
  }
}

/**
 * Every word as it stands, for beginnings and names, beside its Dutch and English stem; without dots, so that B.V. and
 * BV are one word. The desk is a word of its own cases: a common word is then sought among them, not among all.
 */
const functions = `
  create extension if not exists pg_trgm;
  create function search_words(words text) returns tsvector language sql immutable parallel safe
    return (select array_to_tsvector(array_remove(regexp_split_to_array(lower(t), '[^[:alnum:]]+'), ''))
      || to_tsvector('pg_catalog.dutch'::regconfig, t) || to_tsvector('pg_catalog.english'::regconfig, t)
      from (select left(replace(coalesce(words, ''), '.', ''), 500) t) one);
  create function search_query(words text[]) returns tsquery language sql immutable parallel safe
    return (select coalesce(string_agg('(' || quote_literal(lower(w)) || ':*'
        || coalesce(' | ' || quote_literal((ts_lexize('dutch_stem', lower(w)))[1]), '')
        || coalesce(' | ' || quote_literal((ts_lexize('english_stem', lower(w)))[1]), '') || ')', ' & '), '')::tsquery
      from unnest(words) w);
  create function case_words(desk text, reference text, title text, organisation_name text) returns tsvector
    language sql immutable parallel safe
    return search_words(coalesce(reference, '') || ' ' || coalesce(title, '') || ' ' || coalesce(organisation_name, ''))
      || array_to_tsvector(array['desk:' || desk]);`;

const indexes = `
  create index desk_case_words on desk_case using gin (case_words(desk, reference, title, organisation_name));
  create index item_words on item using gin (search_words(coalesce(reference, '') || ' ' || title));
  create index need_words on need using gin (search_words(title));
  create index organisation_name_words on organisation using gin (search_words(name));
  create index organisation_name_alike on organisation using gin (lower(name) gin_trgm_ops);`;
