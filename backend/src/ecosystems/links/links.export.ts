import type { OrganisationExportPart } from '../../organisations/index.js';

export const linksOfOrganisation: OrganisationExportPart = async (tx, _actor, organisationId) => ({
  rows: await tx.query(
    `select n.title need, l.status, l.proposed_at, l.organisation_agrees, l.organisation_decided_at, t.reason, t.organisation_reason
     from link l join need n on n.id = l.need_id left join link_text t on t.id = l.id
     where l.organisation_id = $1 order by l.proposed_at`,
    [organisationId],
  ),
});
