import type { Reader } from '../platform/database.js';

export interface PersonName {
  id: string;
  name: string;
  email: string;
  language: 'nl' | 'en';
}

/** Names of people, and who holds a principal: read-only, for modules to the right. */
export const AccountsDirectory = {
  async namesOf(tx: Reader, ids: readonly string[]): Promise<Map<string, PersonName>> {
    const rows: PersonName[] = await tx.query(
      'select id, name, email, language from person where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },

  async holdersOf(tx: Reader, principals: readonly string[], roles?: readonly string[]): Promise<PersonName[]> {
    return tx.query(
      `select distinct p.id, p.name, p.email, p.language from current_grant g join person p on p.id = g.person_id
       where p.disabled_at is null and g.principal = any($1::text[]) and ($2::text[] is null or g.role = any($2)) order by p.id`,
      [principals, roles ?? null],
    );
  },
};
