import type { Tx } from '../../platform/database.js';
import type { Exported } from '../../platform/export/export.js';

/** What this module itself keeps of an organisation; who decided on it is named by desk, as everywhere. */
export async function collectOrganisation(tx: Tx, id: string): Promise<Exported> {
  const all = async (sql: string): Promise<unknown[]> => tx.query(sql, [id]);
  const [organisation] = await all(
    `select id, name, coalesce(kvk_number, claimed_number) kvk_number, org_type, region, nld_areas, capabilities, status, verification, created_at, updated_at
     from organisation where id = $1`,
  );
  const [registration] = await all('select fields from organisation_registration where id = $1');
  const [abro] = await all('select status, certificates from organisation_abro where id = $1');
  const [profile] = await all(
    'select p.fields, e.website from directory_entry e join organisation_profile p using (id) where e.organisation_id = $1',
  );
  return {
    rows: {
      ...{ organisation, registration, abro, profile },
      decisions: await all(
        'select decision, reason, desk, at from verification_decision where organisation_id = $1 order by at',
      ),
      letters: await all('select decision, text, at from verification_letter where organisation_id = $1 order by at'),
      questionsAndAnswers: await all(
        `select m.kind, m.text, coalesce(m.author_desk, p.name) author, m.at from verification_message m
         left join person p on p.id = m.author_id where m.organisation_id = $1 order by m.at, m.id`,
      ),
      members: await all(
        `select p.name, p.email, g.role, g.since, g.until from person_grant g join person p on p.id = g.person_id
         where g.principal = 'org:' || $1 order by g.since`,
      ),
      invitations: await all(
        `select email, role, invited_at, expires_at, outcome, ended_at from invitation where organisation_id = $1 order by invited_at`,
      ),
      membershipRequests: await all(
        `select p.name, p.email, r.message, r.status, r.requested_at, r.decided_at from membership_request r
         join person p on p.id = r.person_id where r.organisation_id = $1 order by r.requested_at`,
      ),
    },
  };
}
