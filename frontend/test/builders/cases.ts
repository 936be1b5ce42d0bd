import type { CaseView, InboxRow } from '../../src/features/cases/cases.api';

const desk = { code: 'DEFPORT_OFFICE', name: { nl: 'Programmabureau Defport', en: 'Defport programme office' } };

export const anInboxRow = (id: string, changes: Partial<InboxRow> = {}): InboxRow => ({
  id,
  itemId: `item-${id}`,
  kind: 'proposals',
  itemType: 'proposal',
  reference: `DP-2026-${id.toUpperCase()}`,
  title: `Voorstel ${id}`,
  organisation: { id: 'org', name: 'Keizer Techniek' },
  status: 'assigned',
  desk,
  handler: null,
  dueDate: '2026-12-08',
  priority: 'P3',
  openedAt: '2026-11-24T09:00:00Z',
  ...changes,
});

export const aCase = (id: string, changes: Partial<CaseView> = {}): CaseView => ({
  ...anInboxRow(id),
  version: 3,
  promisedDate: '2026-12-08',
  outcome: null,
  question: null,
  cc: [],
  clocks: [],
  handover: null,
  routing: {
    ruleId: 'R105',
    ruleSetVersion: '1.0.0',
    reason: { nl: 'Het programmabureau behandelt uw voorstel.', en: 'The programme office handles your proposal.' },
    runnerUp: null,
    trace: null,
    tookUs: null,
  },
  item: null,
  history: [],
  outcomes: [
    { code: 'accepted', label: { nl: 'Opgepakt', en: 'Taken up' }, needsNextStep: false },
    { code: 'rejected', label: { nl: 'Niet opgepakt', en: 'Not taken up' }, needsNextStep: true },
  ],
  can: {
    take: true,
    assign: false,
    ask: true,
    reply: false,
    transfer: true,
    accept: false,
    giveBack: false,
    answer: true,
    reroute: false,
    seeTrace: false,
    verify: false,
  },
  ...changes,
});
