import { deskName } from '../desks/index.js';
import type { InboxRow } from './case.contract.js';

export interface CaseRow {
  id: string;
  itemId: string;
  kind: string;
  itemType: string;
  reference: string | null;
  title: string | null;
  organisationId: string | null;
  organisationName: string | null;
  status: InboxRow['status'];
  desk: string;
  handlerId: string | null;
  handlerName: string | null;
  dueDate: string;
  priority: string;
  openedAt: Date;
}

export const caseColumns = `c.id, c.item_id "itemId", c.kind, c.item_type "itemType", c.reference, c.title,
  c.organisation_id "organisationId", c.organisation_name "organisationName", c.status, c.desk, c.handler_id "handlerId",
  c.handler_name "handlerName", c.due_date::text "dueDate", c.priority, c.opened_at "openedAt"`;

export const inboxRow = (row: CaseRow): InboxRow => ({
  id: row.id,
  itemId: row.itemId,
  kind: row.kind,
  itemType: row.itemType,
  reference: row.reference,
  title: row.title,
  organisation: row.organisationId ? { id: row.organisationId, name: row.organisationName ?? '' } : null,
  status: row.status,
  desk: { code: row.desk, name: deskName(row.desk) },
  handler: row.handlerId ? { id: row.handlerId, name: row.handlerName ?? '' } : null,
  dueDate: row.dueDate,
  priority: row.priority,
  openedAt: row.openedAt.toISOString(),
});
