import type { StateScene } from './state-scene.js';

/**
 * Who gets what from a route about one item, in each state of that item: written by hand from the design, apart from
 * the guards and policies that it checks. People are named by what they are to the item (`relations` in state-scene.ts);
 * the first group that holds someone counts, `visitor 401` and `* 404` are added to each cell.
 */
export type State = 'draft' | 'submitted' | 'held' | 'waiting' | 'answered' | 'withdrawn' | 'published' | 'shared';

export interface StateRow {
  route: string;
  /** Which request of the route, when it has several rows. */
  request?: string;
  path: (scene: StateScene, kind: string, state: State) => string;
  body?: (scene: StateScene) => unknown;
  headers?: Record<string, string>;
  /** States that share a cell are joined by spaces; a state that is not named is not asked. */
  cells: Record<string, string>;
  /** For what only some kinds have. */
  kinds?: readonly string[];
  /** The states that a request which succeeds leaves otherwise than it found them; without this, each. */
  changes?: readonly State[];
}

const long = 'Een uitleg die lang genoeg is voor elk veld dat een reden vraagt.';
const nowhere = 'NO_SUCH_DESK';

/** At its desk and not withdrawn: whether the desk waits or answered makes no difference to who may come. */
const atDesk = 'submitted waiting answered';
const away = 'published shared';

const ofItem = (rest: string) => (scene: StateScene, kind: string, state: State) =>
  `/${kind}/${scene.item(kind, state)}${rest}`;
const byId = (rest: string) => (scene: StateScene, kind: string, state: State) =>
  `/items/${scene.item(kind, state)}${rest}`;
const ofCase = (rest: string) => (scene: StateScene, kind: string, state: State) =>
  `/cases/${scene.case(kind, state)}${rest}`;

/** Reading an item: its owner, its desks, its region, the auditor; others only by publication or sharing. */
const read = {
  draft: 'owner 200',
  [atDesk]: 'owner+desk+cc+region+member+auditor 200',
  held: 'owner+auditor 200',
  withdrawn: 'owner+desk+cc+region+auditor 200',
  published: 'owner+desk+cc+region+auditor 200, participants 200',
  shared: 'owner+desk+cc+region+auditor 200, recipient 200',
};

/** What its owner and the desks say to one another: not for whom it was only published to or shared with. */
const correspondence = {
  draft: 'owner 200',
  [atDesk]: 'owner+desk+cc+region+member+auditor 200',
  held: 'owner+auditor 200',
  withdrawn: 'owner+desk+cc+region+auditor 200',
  [away]: 'owner+desk+cc+region+auditor 200',
};

/** Files go where the text goes when it is shared, and stay behind when it is published. */
const files = {
  draft: 'owner 200',
  [atDesk]: 'owner+desk+cc+region+member+auditor 200',
  held: 'owner+auditor 200',
  'withdrawn published': 'owner+desk+cc+region+auditor 200',
  shared: 'owner+desk+cc+region+auditor 200, recipient 200',
};

/** An act that only the owner's people may try; readers are told that it is not theirs, others that there is nothing. */
const owners = (cells: { draft: string; held?: string; withdrawn?: string; sent: string }) => ({
  draft: cells.draft,
  [atDesk]: `${cells.sent}, desk+cc+region+member+auditor 403`,
  held: `${cells.held ?? cells.sent}, auditor 403`,
  withdrawn: `${cells.withdrawn ?? cells.sent}, desk+cc+region+auditor 403`,
  published: `${cells.sent}, desk+cc+region+auditor 403, participants 403`,
  shared: `${cells.sent}, desk+cc+region+auditor 403, recipient 403`,
});

const signatory = (status: number) => `signatory ${status}, editor 403`;

/** Work on a case: its desk; who reads along may not, and without a desk nobody gets as far as the case. */
const deskWork = (desk: string, guard: string) => ({
  [`${atDesk} withdrawn ${away}`]: `${desk}, cc 403, staff 404, * 403`,
  held: `${guard}, staff 404, * 403`,
});

const publishable = ['proposals', 'barriers', 'questions', 'linkages'];
const closed = ['financing-cases', 'table-applications'];

const itemRows: StateRow[] = [
  { route: 'GET /api/v1/{kind}/{id}', path: ofItem(''), cells: read },
  {
    route: 'PATCH /api/v1/{kind}/{id}',
    path: ofItem(''),
    body: () => ({}),
    headers: { 'If-Match': '"0"' },
    cells: owners({ draft: 'owner 412', sent: 'owner 409' }),
  },
  {
    // the drafts of the scene are not complete
    route: 'POST /api/v1/{kind}/{id}/submission',
    path: ofItem('/submission'),
    headers: { 'Idempotency-Key': 'states' },
    cells: owners({ draft: signatory(400), sent: signatory(409) }),
  },
  {
    route: 'POST /api/v1/{kind}/{id}/publication',
    kinds: publishable,
    path: ofItem('/publication'),
    cells: {
      ...owners({ draft: signatory(409), sent: signatory(201), withdrawn: signatory(409) }),
      published: `${signatory(409)}, desk+cc+region+auditor 403, participants 403`,
    },
  },
  {
    route: 'POST /api/v1/{kind}/{id}/publication',
    kinds: closed,
    path: ofItem('/publication'),
    cells: owners({ draft: signatory(409), sent: signatory(409) }),
  },
  {
    route: 'DELETE /api/v1/{kind}/{id}/publication',
    path: ofItem('/publication'),
    cells: owners({ draft: signatory(204), sent: signatory(204) }),
    changes: ['published'],
  },
  {
    route: 'POST /api/v1/{kind}/{id}/withdrawal',
    path: ofItem('/withdrawal'),
    cells: owners({ draft: 'owner 201', sent: signatory(201), withdrawn: signatory(409) }),
  },
];

const anyItemRows: StateRow[] = [
  { route: 'GET /api/v1/items/{id}', path: byId(''), cells: read },
  { route: 'GET /api/v1/items/{id}/timeline', path: byId('/timeline'), cells: correspondence },
  {
    // without a decision there is nothing to explain, and a withdrawn item has none any more
    route: 'GET /api/v1/items/{id}/routing-explanation',
    path: byId('/routing-explanation'),
    cells: { ...correspondence, draft: '', withdrawn: '' },
  },
  { route: 'GET /api/v1/items/{id}/audience', path: byId('/audience'), cells: correspondence },
  {
    // sharing with oneself: refused only after everything else was in order
    route: 'POST /api/v1/items/{id}/shares',
    kinds: publishable,
    path: byId('/shares'),
    body: (scene) => ({ organisationId: scene.owner }),
    cells: owners({ draft: signatory(409), sent: signatory(400), withdrawn: signatory(409) }),
  },
  {
    route: 'POST /api/v1/items/{id}/shares',
    kinds: closed,
    path: byId('/shares'),
    body: (scene) => ({ organisationId: scene.recipient }),
    cells: owners({ draft: signatory(409), sent: signatory(409) }),
  },
  {
    // with whom it was never shared: nothing changes, and the owner is told so
    route: 'DELETE /api/v1/items/{id}/shares/{organisationId}',
    path: (scene, kind, state) => `/items/${scene.item(kind, state)}/shares/${scene.stranger}`,
    cells: owners({ draft: signatory(204), sent: signatory(204) }),
    changes: [],
  },

  {
    route: 'GET /api/v1/documents',
    path: (scene, kind, state) => `/documents?itemId=${scene.item(kind, state)}`,
    cells: files,
  },
  {
    route: 'GET /api/v1/documents/{id}',
    path: (scene, kind, state) => `/documents/${scene.document(kind, state)}`,
    cells: files,
  },
  {
    route: 'GET /api/v1/documents/{id}/content',
    path: (scene, kind, state) => `/documents/${scene.document(kind, state)}/content`,
    cells: files,
  },
  {
    route: 'POST /api/v1/documents',
    path: (scene, kind, state) => `/documents?itemId=${scene.item(kind, state)}`,
    body: () => {
      const form = new FormData();
      form.append('file', new Blob(['MZ']), 'setup.exe');
      return form;
    },
    cells: owners({ draft: 'owner 415', sent: 'owner 409' }),
  },
  {
    // a file of a published item is not published with it, so for participants there is none
    route: 'DELETE /api/v1/documents/{id}',
    path: (scene, kind, state) => `/documents/${scene.document(kind, state)}`,
    cells: {
      ...owners({ draft: 'owner 204', sent: 'owner 409' }),
      published: 'owner 409, desk+cc+region+auditor 403',
    },
  },
];

const caseRows: StateRow[] = [
  {
    route: 'GET /api/v1/cases/{id}',
    path: ofCase(''),
    cells: {
      [`${atDesk} ${away}`]: 'owner+desk+cc+member+auditor 200',
      held: 'owner+guard+auditor 200',
      withdrawn: 'owner+desk+cc+auditor 200',
    },
  },
  {
    route: 'POST /api/v1/cases/{id}/assignment',
    request: 'to someone of another desk',
    path: ofCase('/assignment'),
    body: (scene) => ({ personId: scene.person }),
    cells: deskWork('coordinator 400, desk 403', 'guard 403'),
  },
  {
    route: 'POST /api/v1/cases/{id}/assignment',
    request: 'to oneself',
    path: ofCase('/assignment'),
    body: () => ({}),
    cells: {
      'answered withdrawn': 'desk 409, cc 403, staff 404, * 403',
      held: 'guard 409, staff 404, * 403',
    },
  },
  {
    route: 'POST /api/v1/cases/{id}/questions',
    path: ofCase('/questions'),
    body: () => ({ text: long }),
    cells: {
      [`submitted ${away}`]: 'desk 201, cc 403, staff 404, * 403',
      'waiting answered withdrawn': 'desk 409, cc 403, staff 404, * 403',
      held: 'guard 409, staff 404, * 403',
    },
  },
  {
    route: 'POST /api/v1/cases/{id}/transfer',
    path: ofCase('/transfer'),
    body: () => ({ desk: nowhere, reason: long }),
    cells: deskWork('desk 400', 'guard 400'),
  },
  {
    // no other desk handed them over
    route: 'POST /api/v1/cases/{id}/acceptance',
    path: ofCase('/acceptance'),
    cells: deskWork('desk 409', 'guard 409'),
  },
  {
    route: 'POST /api/v1/cases/{id}/return',
    path: ofCase('/return'),
    body: () => ({ reason: long }),
    cells: deskWork('desk 409', 'guard 409'),
  },
  {
    // the version is looked at before the person's role, and says nothing to who cannot see the case
    route: 'POST /api/v1/cases/{id}/rerouting',
    path: ofCase('/rerouting'),
    headers: { 'If-Match': '"0"' },
    cells: {
      [`${atDesk} withdrawn ${away}`]: 'desk+cc 412, staff 404, * 403',
      held: 'guard 412, staff 404, * 403',
    },
  },
  {
    route: 'POST /api/v1/cases/{id}/answer',
    path: ofCase('/answer'),
    body: () => ({ outcome: 'no_such_outcome', reasons: long }),
    cells: deskWork('desk 400', 'guard 400'),
  },
  {
    route: 'POST /api/v1/cases/{id}/replies',
    path: ofCase('/replies'),
    body: () => ({ text: long }),
    cells: {
      [`submitted answered ${away}`]: 'owner+desk+cc+member+auditor 403',
      waiting: 'owner 201, desk+cc+member+auditor 403',
      held: 'owner+guard+auditor 403',
      withdrawn: 'owner+desk+cc+auditor 403',
    },
  },
];

/** At the table: `member` declared no interest, `interested` declared one, both hold a seat. */
const tableRows: StateRow[] = (
  [
    {
      route: 'POST /api/v1/declarations/{itemId}',
      path: (scene, kind, state) => `/declarations/${scene.item(kind, state)}`,
      body: () => ({ interest: 'none' }),
      cells: { [atDesk]: 'member+interested 409, * 403', 'draft held withdrawn': 'member+interested 404, * 403' },
    },
    {
      route: 'GET /api/v1/financing-cases/{id}/declarations',
      path: ofItem('/declarations'),
      cells: {
        draft: 'owner 403',
        [atDesk]: 'desk+auditor 200, owner+member 403',
        held: 'auditor 200, owner 403',
        withdrawn: 'desk+auditor 200, owner 403',
      },
    },
    {
      route: 'GET /api/v1/financing-cases/{id}/reviews',
      path: ofItem('/reviews'),
      cells: {
        draft: 'owner 403',
        [atDesk]: 'desk+member+auditor 200, owner 403',
        held: 'auditor 200, owner 403',
        withdrawn: 'desk+auditor 200, owner 403',
      },
    },
    {
      // the member gave a review already
      route: 'POST /api/v1/financing-cases/{id}/reviews',
      path: ofItem('/reviews'),
      body: () => ({ score: 3, comment: long }),
      cells: { [atDesk]: 'member 409, desk+owner+auditor 403', 'draft held withdrawn': '* 404' },
    },
    {
      route: 'GET /api/v1/financing-cases/{id}/advice',
      path: ofItem('/advice'),
      cells: read,
    },
    {
      // only the answered case has its advice already
      route: 'POST /api/v1/financing-cases/{id}/advice',
      path: ofItem('/advice'),
      body: () => ({ advice: 'positive', reasons: long }),
      cells: { [atDesk]: 'desk 409, staff 404, * 403', 'draft held withdrawn': 'staff+desk 404, * 403' },
    },
  ] satisfies StateRow[]
).map((row) => ({ ...row, kinds: ['financing-cases'] }));

/** Routes that know an item by its id alone are asked about these kinds: together they have every relation. */
const everyRelation = ['proposals', 'barriers', 'financing-cases'];

export const stateTable: StateRow[] = [
  ...itemRows,
  ...[...anyItemRows, ...caseRows].map((row) => ({
    ...row,
    kinds: everyRelation.filter((kind) => !row.kinds || row.kinds.includes(kind)),
  })),
  ...tableRows,
];
