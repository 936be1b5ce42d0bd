import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { hashPassword } from '../src/accounts/passwords.js';

/** The desk whose inbox is measured, and one person who works there. */
export const measured = { desk: 'DEFPORT_OFFICE', email: 'bench@defport.example', password: 'Defport-bench-2026' };

/**
 * `rows` items with their cases, contents and audience over 54 desks and 500 organisations; about a twentieth is still
 * open. Built in SQL, because a million submissions would measure the making and not the reading.
 */
export async function fillInbox(
  databaseUrl: string,
  rows: number,
  role: 'handler' | 'coordinator' = 'handler',
): Promise<{ itemId: string }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const person = randomUUID();
  await client.query(
    'insert into person (id, email, name, password_hash, confirmed_at) values ($1, $2, $3, $4, now())',
    [person, measured.email, 'Bea Bench', await hashPassword(measured.password)],
  );
  await client.query(`insert into person_grant (person_id, principal, role) values ($1, $2, $3)`, [
    person,
    `desk:${measured.desk}`,
    role,
  ]);
  await client.query(fill, [rows, person, measured.desk]);
  for (const statement of derive) await client.query(statement);
  await client.query('vacuum analyze');
  const { rows: found } = await client.query<{ itemId: string }>(
    `select item_id "itemId" from desk_case where desk = $1 and closed_at is null order by due_date, id limit 1`,
    [measured.desk],
  );
  await client.end();
  return { itemId: found[0]?.itemId ?? '' };
}

const fill = `
  with organisations as (
    insert into organisation (id, name, kvk_number, org_type, region, status, verification)
    select uuidv7(), 'Organisatie ' || n, lpad(n::text, 8, '0'), 'sme', 'limburg', 'verified', 'screened'
    from generate_series(1, 500) n returning id, kvk_number
  )
  insert into item (id, kind, item_type, title, organisation_id, created_by, region, status, reference, submitted_at)
  select uuidv7(), 'questions', 'question', 'Vraag over de productie van onderdeel ' || n, o.id, $2, 'limburg', 'submitted',
    'BN-' || n, now() - (n % 700) * interval '1 hour'
  from generate_series(1, $1) n join organisations o on o.kvk_number = lpad((n % 500 + 1)::text, 8, '0')
  where $3::text is not null`;

const derive = [
  `insert into question (id, fields) select id, jsonb_build_object('subject', title, 'question', repeat('Hoe zit dat? ', 20)) from item`,
  `insert into desk_case (id, item_id, kind, item_type, reference, title, organisation_id, organisation_name, status, desk, priority,
     sla_working_days, due_date, promised_date, rule_id, rule_set_version, reason, opened_at, closed_at)
   select uuidv7(), i.id, i.kind, i.item_type, i.reference, i.title, i.organisation_id, o.name, 'assigned',
     case when i.n % 20 = 0 then 'DEFPORT_OFFICE' else 'DESK_' || i.n % 53 end, 'P3', 10, current_date + (i.n % 60)::int,
     current_date + (i.n % 60)::int, 'R105', '1.0.0', '{"nl": "Omdat", "en": "Because"}', i.submitted_at,
     case when i.n % 19 > 0 then now() end
   from (select item.*, row_number() over () n from item) i join organisation o on o.id = i.organisation_id`,
  `insert into audience (subject_id, principal, why) select id, 'org:' || organisation_id, 'owner' from item`,
  `insert into audience (subject_id, principal, why) select c.item_id, 'desk:' || c.desk, 'handles' from desk_case c`,
  `insert into audience (subject_id, principal, why) select c.id, 'desk:' || c.desk, 'handles' from desk_case c`,
  `insert into audience (subject_id, principal, why) select c.id, 'org:' || c.organisation_id, 'owner' from desk_case c`,
];

/** Signs in at the portal as that person; gives the cookie. */
export async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: measured.email, password: measured.password }),
  });
  const [cookie] = answer.headers.getSetCookie();
  if (!cookie) throw new Error(`cannot sign in: ${answer.status}`);
  return cookie.split(';')[0] ?? '';
}
