import type { Reader } from '../../platform/database.js';
import type { Bag } from './nearest.rules.js';

/** Of a longer text the beginning counts: it says what it is about. */
const read = 2_000;

/**
 * Stems of the words that neither Dutch nor English leaves out, in both languages: nobody has to say which one a text
 * is in, and a text in two languages is read as well. Nothing of it is kept.
 */
export async function bagsOf(db: Reader, texts: readonly string[]): Promise<Bag[]> {
  if (texts.length === 0) return [];
  const rows = await db.query<Bag[]>(
    `select array(select 'n' || lexeme from unnest(nl) where positions && tells_en
                  union all select 'e' || lexeme from unnest(en) where positions && tells_nl) words,
       show_trgm(t.text) trigrams
     from (select at, left(text, ${read}) from unnest($1::text[]) with ordinality given(text, at)) t(at, text)
     cross join lateral (select to_tsvector('dutch', t.text), to_tsvector('english', t.text)) stems(nl, en)
     cross join lateral (select array(select unnest(positions) from unnest(nl)), array(select unnest(positions) from unnest(en))) told(tells_nl, tells_en)
     order by t.at`,
    [texts],
  );
  return rows;
}
