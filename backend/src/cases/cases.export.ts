import { erasedName, type PersonPart } from '../accounts/index.js';
import type { OrganisationExportPart } from '../organisations/index.js';

/** How an organisation's items were handled, and what both sides wrote about them. */
export const casesOfOrganisation: OrganisationExportPart = async (tx, _actor, organisationId) => ({
  rows: {
    cases: await tx.query(
      `select c.item_id, c.reference, c.desk, c.status, c.outcome, c.priority, c.due_date, c.promised_date, c.rule_id,
         c.rule_set_version, c.reason, c.opened_at, c.closed_at
       from desk_case c where c.organisation_id = $1 order by c.opened_at`,
      [organisationId],
    ),
    messages: await tx.query(
      `select m.item_id, m.kind, m.text, m.author_name, m.author_desk, m.at from case_message m
       join desk_case c on c.id = m.case_id where c.organisation_id = $1 order by m.at`,
      [organisationId],
    ),
  },
});

const written = `select event_id from audit where actor = 'person:' || $1`;

/** What a person wrote about items; the text stays with the item, and the name goes. */
export const messagesOfPerson: PersonPart = {
  async collect(tx, { personId }) {
    return {
      rows: await tx.query(
        `select item_id, kind, text, at from case_message where event_id in (${written}) order by at`,
        [personId],
      ),
    };
  },
  async erase(tx, { personId }) {
    await tx.query('update person set erased_at = now() where id = $1', [personId]);
    await tx.query('select forget_author($1, $2)', [personId, erasedName]);
  },
};
