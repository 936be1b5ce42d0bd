import type { Scene } from './scene.js';

/**
 * Who gets what from every route: written by hand from the design, apart from the guards and policies that it checks.
 * `expected` names people with the status they get; `*` is everyone else among the demo people, `visitor` is nobody.
 * Most requests that would change something are made in a state where an allowed caller gets 409, 412 or 400 instead.
 */
export interface AccessRow {
  route: string;
  path: (scene: Scene) => string;
  body?: (scene: Scene) => unknown;
  headers?: Record<string, string>;
  expected: string;
}

const nobodys = '00000000-0000-4000-8000-000000000000';
const stale = { 'If-Match': '"0"' };
const again = { 'Idempotency-Key': 'sweep' };
const long = 'Een uitleg die lang genoeg is voor elk veld dat een reden vraagt.';

const open = (route: string, path: string, expected = '* 200, visitor 200'): AccessRow => ({
  route,
  path: () => path,
  expected,
});

type Kind = 'proposals' | 'barriers' | 'questions' | 'financing-cases' | 'table-applications' | 'linkages';

/**
 * The seven routes of a kind, on an item that organisation A submitted. `readers` may read it; of them only A's
 * signatory may submit, withdraw or publish (409: it was submitted already, or may not be published), A's editor writes.
 */
const ofKind = (kind: Kind, readers: string): AccessRow[] => {
  const path = (scene: Scene) => `/${kind}/${scene[kind]}`;
  const others = readers ? `${readers} 403, ` : '';
  return [
    {
      route: `POST /api/v1/${kind}`,
      path: () => `/${kind}`,
      body: () => ({ unknown: 1 }),
      expected: 'visitor 401, * 400',
    },
    {
      route: `GET /api/v1/${kind}/{id}`,
      path,
      expected: `visitor 401, industry+colleague 200, ${readers ? `${readers} 200, ` : ''}* 404`,
    },
    {
      route: `PATCH /api/v1/${kind}/{id}`,
      path,
      body: () => ({}),
      headers: stale,
      expected: `visitor 401, industry+colleague 409, ${others}* 404`,
    },
    {
      route: `POST /api/v1/${kind}/{id}/submission`,
      path: (scene) => `${path(scene)}/submission`,
      headers: again,
      expected: `visitor 401, industry 409, colleague 403, ${others}* 404`,
    },
    {
      route: `POST /api/v1/${kind}/{id}/publication`,
      path: (scene) => `${path(scene)}/publication`,
      expected: `visitor 401, industry 409, colleague 403, ${others}* 404`,
    },
    {
      route: `DELETE /api/v1/${kind}/{id}/publication`,
      path: (scene) => `${path(scene)}/publication`,
      expected: `visitor 401, industry 204, colleague 403, ${others}* 404`,
    },
    {
      route: `POST /api/v1/${kind}/{id}/withdrawal`,
      path: (scene) => `${path(scene)}/withdrawal`,
      expected: `visitor 401, industry 201, colleague 403, ${others}* 404`,
    },
  ];
};

const everyone = 'visitor 401, * 200';

export const accessTable: AccessRow[] = [
  open('GET /api/v1/demo/people', '/demo/people'),
  open('GET /api/v1/demo/mails', '/demo/mails'),
  open('GET /api/v1/reference', '/reference'),
  open('GET /api/v1/forms/{code}', '/forms/proposal'),
  {
    route: 'POST /api/v1/registrations',
    path: () => '/registrations',
    body: () => ({}),
    expected: 'visitor 400, * 400',
  },
  {
    route: 'POST /api/v1/registrations/confirmations',
    path: () => '/registrations/confirmations',
    body: () => ({ token: 'x'.repeat(43) }),
    expected: 'visitor 400, * 400',
  },
  { route: 'POST /api/v1/sessions', path: () => '/sessions', body: () => ({}), expected: 'visitor 400, * 400' },
  open('GET /api/v1/captcha', '/captcha'),
  {
    route: 'POST /api/v1/recoveries',
    path: () => '/recoveries',
    body: () => ({ email: 'no address' }),
    expected: 'visitor 400, * 400',
  },
  {
    route: 'POST /api/v1/recoveries/confirmation',
    path: () => '/recoveries/confirmation',
    body: () => ({ token: 'x'.repeat(43), password: long }),
    expected: 'visitor 400, * 400',
  },
  {
    route: 'POST /api/v1/me/email/confirmation',
    path: () => '/me/email/confirmation',
    body: () => ({ token: 'x'.repeat(43) }),
    expected: 'visitor 400, * 400',
  },
  { route: 'GET /api/v1/me', path: () => '/me', expected: everyone },
  { route: 'GET /api/v1/me/security', path: () => '/me/security', expected: everyone },
  {
    route: 'PUT /api/v1/me/password',
    path: () => '/me/password',
    body: () => ({ current: 'not this', password: long }),
    expected: 'visitor 401, * 400',
  },
  { route: 'POST /api/v1/me/totp', path: () => '/me/totp', expected: 'visitor 401, * 201' },
  {
    route: 'POST /api/v1/me/totp/confirmation',
    path: () => '/me/totp/confirmation',
    body: () => ({ totp: '12345' }),
    expected: 'visitor 401, * 400',
  },
  // nobody has stepped up
  { route: 'DELETE /api/v1/me/totp', path: () => '/me/totp', expected: 'visitor 401, * 403' },
  { route: 'POST /api/v1/me/recovery-codes', path: () => '/me/recovery-codes', expected: 'visitor 401, * 403' },
  {
    route: 'POST /api/v1/me/email',
    path: () => '/me/email',
    body: () => ({ email: 'another@defport.example' }),
    expected: 'visitor 401, * 403',
  },
  { route: 'GET /api/v1/sessions', path: () => '/sessions', expected: everyone },
  { route: 'DELETE /api/v1/sessions', path: () => '/sessions', expected: 'visitor 401, * 204' },
  {
    route: 'DELETE /api/v1/sessions/{id}',
    path: (scene) => `/sessions/${scene.case}`,
    expected: 'visitor 401, * 404',
  },
  {
    route: 'POST /api/v1/sessions/current/step-up',
    path: () => '/sessions/current/step-up',
    body: () => ({}),
    expected: 'visitor 401, * 401',
  },
  { route: 'PATCH /api/v1/me', path: () => '/me', body: () => ({ language: 'nl' }), expected: everyone },
  { route: 'GET /api/v1/me/export', path: () => '/me/export', expected: 'visitor 401, * 403' },
  { route: 'GET /api/v1/me/erasure', path: () => '/me/erasure', expected: everyone },
  { route: 'POST /api/v1/me/erasure', path: () => '/me/erasure', expected: 'visitor 401, * 403' },
  { route: 'GET /api/v1/events', path: () => '/events', expected: everyone },
  { route: 'GET /api/v1/notifications', path: () => '/notifications', expected: everyone },
  {
    route: 'POST /api/v1/notifications/{id}/read',
    path: (scene) => `/notifications/${scene.notification}/read`,
    expected: 'visitor 401, industry 204, * 404',
  },
  { route: 'POST /api/v1/notifications/read', path: () => '/notifications/read', expected: 'visitor 401, * 204' },

  {
    route: 'POST /api/v1/suggestions',
    path: () => '/suggestions',
    body: () => ({ kind: 'barriers', title: long }),
    expected: everyone,
  },

  // organisations: the desk and the auditor see what A wrote; participants and others see at most a name
  { route: 'GET /api/v1/organisations', path: () => '/organisations?kvkNumber=00000901', expected: everyone },
  {
    route: 'POST /api/v1/organisations',
    path: () => '/organisations',
    body: () => ({}),
    expected: 'visitor 401, * 400',
  },
  {
    route: 'GET /api/v1/organisations/{id}',
    path: (scene) => `/organisations/${scene.organisationA}`,
    expected:
      'visitor 401, industry+colleague 200, verifier+lead+security+auditor 200, rival+knowledge+financier+investor 200, * 404',
  },
  {
    route: 'GET /api/v1/organisations/{id}/members',
    path: (scene) => `/organisations/${scene.organisationA}/members`,
    expected: 'visitor 401, industry+colleague+verifier+lead+auditor 200, * 404',
  },
  {
    route: 'GET /api/v1/organisations/{id}/membership-requests',
    path: (scene) => `/organisations/${scene.organisationB}/membership-requests`,
    expected: 'visitor 401, rival 200, verifier+lead+auditor 403, * 404',
  },
  {
    route: 'POST /api/v1/organisations/{id}/membership-requests',
    path: (scene) => `/organisations/${scene.organisationB}/membership-requests`,
    body: () => ({ message: 'x'.repeat(5_000) }),
    expected: 'visitor 401, * 400',
  },
  {
    route: 'POST /api/v1/organisations/{id}/membership-requests/{requestId}/decision',
    path: (scene) => `/organisations/${scene.organisationB}/membership-requests/${scene.membershipRequest}/decision`,
    body: () => ({ accept: true, role: 'org_editor' }),
    expected: 'visitor 401, rival 201, verifier+lead+auditor 403, * 404',
  },
  {
    route: 'PATCH /api/v1/organisations/{id}/members/{personId}',
    path: (scene) => `/organisations/${scene.organisationA}/members/${scene.need}`,
    body: () => ({ roles: ['org_viewer'] }),
    expected: 'visitor 401, industry 404, colleague+verifier+auditor+lead 403, * 404',
  },
  {
    route: 'DELETE /api/v1/organisations/{id}/members/{personId}',
    path: (scene) => `/organisations/${scene.organisationA}/members/${scene.need}`,
    expected: 'visitor 401, industry 404, colleague+verifier+auditor+lead 403, * 404',
  },
  {
    route: 'POST /api/v1/organisations/{id}/ownership-transfer',
    path: (scene) => `/organisations/${scene.organisationA}/ownership-transfer`,
    body: (scene) => ({ personId: scene.need }),
    // nobody proved again who they are
    expected: 'visitor 401, * 403',
  },
  {
    route: 'GET /api/v1/organisations/{id}/invitations',
    path: (scene) => `/organisations/${scene.organisationA}/invitations`,
    expected: 'visitor 401, industry 200, colleague+verifier+auditor+lead 403, * 404',
  },
  {
    route: 'POST /api/v1/organisations/{id}/invitations',
    path: (scene) => `/organisations/${scene.organisationA}/invitations`,
    body: () => ({ email: 'industry@defport.example', role: 'org_viewer' }),
    expected: 'visitor 401, industry 409, colleague+verifier+auditor+lead 403, * 404',
  },
  {
    route: 'DELETE /api/v1/organisations/{id}/invitations/{invitationId}',
    path: (scene) => `/organisations/${scene.organisationA}/invitations/${scene.need}`,
    expected: 'visitor 401, industry 404, colleague+verifier+auditor+lead 403, * 404',
  },
  {
    route: 'POST /api/v1/invitations/reading',
    path: () => '/invitations/reading',
    body: () => ({ token: 'x'.repeat(43) }),
    expected: 'visitor 401, industry+colleague+rival+knowledge+newcomer+financier+investor+need 400, * 403',
  },
  {
    route: 'POST /api/v1/invitations/acceptance',
    path: () => '/invitations/acceptance',
    body: () => ({ token: 'x'.repeat(43) }),
    expected: 'visitor 401, industry+colleague+rival+knowledge+newcomer+financier+investor+need 400, * 403',
  },
  {
    route: 'GET /api/v1/organisations/{id}/profile',
    path: (scene) => `/organisations/${scene.organisationA}/profile`,
    expected: 'visitor 401, industry+colleague+verifier+auditor+lead 200, * 404',
  },
  {
    route: 'PATCH /api/v1/organisations/{id}/profile',
    path: (scene) => `/organisations/${scene.organisationA}/profile`,
    body: () => ({}),
    headers: stale,
    expected: 'visitor 401, industry 412, colleague+verifier+auditor+lead 403, * 404',
  },
  {
    route: 'GET /api/v1/organisations/{id}/export',
    path: (scene) => `/organisations/${scene.organisationA}/export`,
    // nobody proved again who they are
    expected: 'visitor 401, * 403',
  },
  {
    route: 'GET /api/v1/directory',
    path: () => '/directory',
    expected: 'visitor 401, newcomer+admin+manager 403, * 200',
  },
  {
    route: 'GET /api/v1/directory/{id}',
    path: (scene) => `/directory/${scene.directoryEntryA}`,
    expected: 'visitor 401, newcomer+admin+manager 403, * 200',
  },
  {
    route: 'POST /api/v1/membership-requests',
    path: () => '/membership-requests',
    body: () => ({ kvkNumber: '00000998' }),
    expected: 'visitor 401, industry+colleague+rival+knowledge+newcomer+financier+investor+need 202, * 403',
  },
  { route: 'GET /api/v1/membership-requests', path: () => '/membership-requests', expected: everyone },
  {
    route: 'POST /api/v1/organisations/{id}/verification-decisions',
    path: (scene) => `/organisations/${scene.organisationA}/verification-decisions`,
    body: () => ({ decision: 'kvk_correct', reason: long }),
    expected:
      'visitor 401, verifier+lead 409, industry+colleague+rival+knowledge+financier+investor+security+auditor 403, * 404',
  },

  // verification: the desk works on it, A answers it, and of the rest only the auditor reads along
  {
    route: 'POST /api/v1/organisations/{id}/verification-decisions/{proposalId}/confirmation',
    path: (scene) => `/organisations/${scene.organisationA}/verification-decisions/${scene.case}/confirmation`,
    body: () => ({ agree: true }),
    expected: 'visitor 401, industry+colleague+rival+knowledge+financier+investor+auditor 403, * 404',
  },
  {
    route: 'GET /api/v1/organisations/{id}/checklist',
    path: (scene) => `/organisations/${scene.organisationA}/checklist`,
    expected:
      'visitor 401, verifier+lead+auditor 200, industry+colleague+rival+knowledge+financier+investor+security 403, * 404',
  },
  {
    route: 'PUT /api/v1/organisations/{id}/checklist/{code}',
    path: (scene) => `/organisations/${scene.organisationA}/checklist/register`,
    body: () => ({ verdict: 'not_applicable', evidence: long }),
    expected:
      'visitor 401, verifier+lead 400, industry+colleague+rival+knowledge+financier+investor+security+auditor 403, * 404',
  },
  {
    route: 'GET /api/v1/organisations/{id}/verification-thread',
    path: (scene) => `/organisations/${scene.organisationA}/verification-thread`,
    expected: 'visitor 401, industry+colleague+verifier+lead+auditor 200, * 404',
  },
  {
    route: 'POST /api/v1/organisations/{id}/verification-questions',
    path: (scene) => `/organisations/${scene.organisationA}/verification-questions`,
    body: () => ({ text: long }),
    expected:
      'visitor 401, verifier+lead 409, industry+colleague+rival+knowledge+financier+investor+security+auditor 403, * 404',
  },
  {
    route: 'POST /api/v1/organisations/{id}/verification-answers',
    path: (scene) => `/organisations/${scene.organisationA}/verification-answers`,
    body: () => ({ text: long }),
    expected:
      'visitor 401, industry 409, colleague+verifier+lead+rival+knowledge+financier+investor+security+auditor 403, * 404',
  },
  {
    route: 'POST /api/v1/organisations/{id}/ownership-change',
    path: (scene) => `/organisations/${scene.organisationN}/ownership-change`,
    body: () => ({ statement: long }),
    expected: 'visitor 401, newcomer 409, verifier+lead+security+auditor 403, * 404',
  },
  {
    route: 'POST /api/v1/organisations/{id}/archive',
    path: (scene) => `/organisations/${scene.organisationN}/archive`,
    expected: 'visitor 401, newcomer+admin+manager 409, verifier+lead+security+auditor 403, * 404',
  },

  { route: 'GET /api/v1/desks', path: () => '/desks', expected: everyone },
  {
    route: 'GET /api/v1/desks/{code}/people',
    path: () => '/desks/DEFPORT_OFFICE/people',
    expected: 'visitor 401, office+officer 200, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },

  // a document on the proposal
  {
    route: 'GET /api/v1/documents',
    path: (scene) => `/documents?itemId=${scene.proposals}`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },
  {
    route: 'GET /api/v1/documents/{id}',
    path: (scene) => `/documents/${scene.document}`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },
  {
    route: 'GET /api/v1/documents/{id}/content',
    path: (scene) => `/documents/${scene.document}/content`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },
  {
    route: 'POST /api/v1/documents',
    path: (scene) => `/documents?itemId=${scene.proposals}`,
    body: () => ({}),
    expected: 'visitor 401, * 415',
  },
  {
    route: 'DELETE /api/v1/documents/{id}',
    path: (scene) => `/documents/${scene.document}`,
    expected: 'visitor 401, industry+colleague 409, office+officer+auditor 403, * 404',
  },

  // items
  { route: 'GET /api/v1/items', path: () => '/items', expected: everyone },
  {
    route: 'GET /api/v1/items/{id}',
    path: (scene) => `/items/${scene.proposals}`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },
  {
    route: 'GET /api/v1/items/{id}/timeline',
    path: (scene) => `/items/${scene.proposals}/timeline`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },
  {
    route: 'GET /api/v1/items/{id}/routing-explanation',
    path: (scene) => `/items/${scene.proposals}/routing-explanation`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },

  // cases: this one is at DEFPORT_OFFICE
  {
    route: 'GET /api/v1/cases',
    path: () => '/cases?desk=DEFPORT_OFFICE',
    expected: 'visitor 401, office+officer+auditor 200, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'GET /api/v1/cases/facets',
    path: () => '/cases/facets?desk=DEFPORT_OFFICE',
    expected: 'visitor 401, office+officer+auditor 200, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/case-batches/previews',
    path: () => '/case-batches/previews',
    body: (scene) => ({ command: { do: 'take' }, caseIds: [scene.case] }),
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+lead+security 200, * 403',
  },
  {
    // at a version that the case never had: nobody changes it
    route: 'POST /api/v1/case-batches',
    path: () => '/case-batches',
    body: (scene) => ({ command: { do: 'take' }, cases: [{ id: scene.case, version: 9999 }] }),
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+lead+security 201, * 403',
  },
  {
    route: 'POST /api/v1/case-batches/{id}/undo',
    path: () => `/case-batches/${nobodys}/undo`,
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  { route: 'GET /api/v1/search', path: () => '/search?q=lading', expected: everyone },
  {
    route: 'GET /api/v1/saved-views',
    path: () => '/saved-views',
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+lead+security 200, * 403',
  },
  {
    route: 'POST /api/v1/saved-views',
    path: () => '/saved-views',
    body: () => ({ name: 'x', query: {} }),
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+lead+security 400, * 403',
  },
  {
    route: 'PATCH /api/v1/saved-views/{id}',
    path: () => `/saved-views/${nobodys}`,
    body: () => ({}),
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'DELETE /api/v1/saved-views/{id}',
    path: () => `/saved-views/${nobodys}`,
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'GET /api/v1/cases/{id}',
    path: (scene) => `/cases/${scene.case}`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },
  {
    route: 'POST /api/v1/cases/{id}/assignment',
    path: (scene) => `/cases/${scene.case}/assignment`,
    body: () => ({}),
    headers: stale,
    expected: 'visitor 401, office+officer 412, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/cases/{id}/questions',
    path: (scene) => `/cases/${scene.case}/questions`,
    body: () => ({ text: long }),
    headers: stale,
    expected: 'visitor 401, office+officer 412, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/cases/{id}/transfer',
    path: (scene) => `/cases/${scene.case}/transfer`,
    body: () => ({ desk: 'LIOF', reason: long }),
    headers: stale,
    expected: 'visitor 401, office+officer 412, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/cases/{id}/acceptance',
    path: (scene) => `/cases/${scene.case}/acceptance`,
    headers: stale,
    expected: 'visitor 401, office+officer 412, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/cases/{id}/return',
    path: (scene) => `/cases/${scene.case}/return`,
    body: () => ({ reason: long }),
    headers: stale,
    expected: 'visitor 401, office+officer 412, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/cases/{id}/answer',
    path: (scene) => `/cases/${scene.case}/answer`,
    body: () => ({ outcome: 'accepted', reasons: long }),
    headers: stale,
    expected: 'visitor 401, office+officer 412, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/cases/{id}/replies',
    path: (scene) => `/cases/${scene.case}/replies`,
    body: () => ({ text: long }),
    expected: 'visitor 401, industry+colleague+office+officer+auditor 403, * 404',
  },

  {
    route: 'POST /api/v1/cases/{id}/rerouting',
    path: (scene) => `/cases/${scene.case}/rerouting`,
    headers: stale,
    expected: 'visitor 401, office+officer 412, contactpoint+secretary+rom+verifier+lead+security 404, * 403',
  },
  {
    route: 'POST /api/v1/routing/evaluations',
    path: () => '/routing/evaluations',
    body: () => ({ facts: {} }),
    expected: 'visitor 401, office+lead+admin+manager+auditor 200, * 403',
  },

  // versions of the decision table; nobody has stepped up in the sweep, so whoever may do more is asked to
  {
    route: 'GET /api/v1/routing/rule-sets',
    path: () => '/routing/rule-sets',
    expected: 'visitor 401, office+lead+admin+manager+auditor 200, * 403',
  },
  {
    route: 'POST /api/v1/routing/rule-sets',
    path: () => '/routing/rule-sets',
    body: () => ({ basedOn: '99.0.0' }),
    expected: 'visitor 401, office+lead+admin+manager 404, * 403',
  },
  {
    route: 'POST /api/v1/routing/rule-sets/import',
    path: () => '/routing/rule-sets/import',
    body: () => ({}),
    expected: 'visitor 401, * 403',
  },
  ...(['', '/file', '/comparison?with=1.0.0'] as const).map((part) => ({
    route: `GET /api/v1/routing/rule-sets/{version}${part.split('?')[0]}`,
    path: () => `/routing/rule-sets/1.0.0${part}`,
    expected: 'visitor 401, office+lead+admin+manager+auditor 200, * 403',
  })),
  {
    route: 'PUT /api/v1/routing/rule-sets/{version}',
    path: () => '/routing/rule-sets/1.0.0',
    body: () => ({}),
    expected: 'visitor 401, office+lead+admin+manager 400, * 403',
  },
  ...(['check', 'publications'] as const).map((step) => ({
    route: `POST /api/v1/routing/rule-sets/{version}/${step}`,
    path: () => `/routing/rule-sets/1.0.0/${step}`,
    body: () => ({ reason: long }),
    expected: 'visitor 401, * 403',
  })),
  {
    route: 'DELETE /api/v1/routing/rule-sets/{version}/publications',
    path: () => '/routing/rule-sets/1.0.0/publications',
    expected: 'visitor 401, * 403',
  },
  {
    route: 'DELETE /api/v1/routing/rule-sets/{version}',
    path: () => '/routing/rule-sets/1.0.0',
    expected: 'visitor 401, office+lead+admin+manager 409, * 403',
  },
  {
    route: 'POST /api/v1/routing/what-ifs',
    path: () => '/routing/what-ifs',
    body: () => ({ version: '1.0.0', days: 1 }),
    expected: 'visitor 401, office+lead+admin+manager+auditor 200, * 403',
  },

  {
    route: 'GET /api/v1/routing/feedback',
    path: () => '/routing/feedback',
    expected: 'visitor 401, office+lead+admin+manager+auditor 200, * 403',
  },

  // who can see an item; sharing it with one other organisation
  { route: 'GET /api/v1/shared-items', path: () => '/shared-items', expected: 'visitor 401, * 200' },
  {
    route: 'GET /api/v1/items/{id}/audience',
    path: (scene) => `/items/${scene.proposals}/audience`,
    expected: 'visitor 401, industry+colleague+office+officer+auditor 200, * 404',
  },
  {
    route: 'POST /api/v1/items/{id}/shares',
    path: (scene) => `/items/${scene['financing-cases']}/shares`,
    body: (scene) => ({ organisationId: scene.organisationB }),
    expected: 'visitor 401, industry 409, colleague+secretary+financier+auditor 403, * 404',
  },
  {
    route: 'DELETE /api/v1/items/{id}/shares/{organisationId}',
    path: (scene) => `/items/${scene.proposals}/shares/${scene.organisationB}`,
    expected: 'visitor 401, industry 204, colleague+office+officer+auditor 403, * 404',
  },

  // the audit trail
  { route: 'GET /api/v1/audit-entries', path: () => '/audit-entries', expected: 'visitor 401, * 403' },
  {
    route: 'GET /api/v1/audit-entries/export',
    path: () => '/audit-entries/export?until=2020-01-01',
    expected: 'visitor 401, * 403',
  },

  // what was refused for a marking
  {
    route: 'GET /api/v1/security-events',
    path: () => '/security-events',
    expected: 'visitor 401, security 200, * 403',
  },

  // staff: nobody has stepped up, so nothing that a desk or role is given by gets through
  {
    route: 'GET /api/v1/staff',
    path: () => '/staff',
    expected: 'visitor 401, admin+manager+office+auditor+lead 200, * 403',
  },
  {
    route: 'GET /api/v1/staff/places',
    path: () => '/staff/places',
    expected: 'visitor 401, admin+manager+office+auditor+lead 200, * 403',
  },
  {
    route: 'GET /api/v1/staff/{personId}',
    path: (scene) => `/staff/${scene.officer}`,
    expected: 'visitor 401, admin+manager+office+auditor 200, lead 404, * 403',
  },
  {
    route: 'POST /api/v1/staff/grants',
    path: () => '/staff/grants',
    body: (scene) => ({ personId: scene.officer, principal: 'desk:DCC', role: 'handler' }),
    expected: 'visitor 401, * 403',
  },
  {
    route: 'DELETE /api/v1/staff/grants/{id}',
    path: () => `/staff/grants/${nobodys}`,
    expected: 'visitor 401, * 403',
  },
  {
    route: 'POST /api/v1/staff/{personId}/disabling',
    path: (scene) => `/staff/${scene.officer}/disabling`,
    body: () => ({ reason: long }),
    expected: 'visitor 401, * 403',
  },
  {
    route: 'DELETE /api/v1/staff/{personId}/disabling',
    path: (scene) => `/staff/${scene.officer}/disabling`,
    expected: 'visitor 401, * 403',
  },
  {
    route: 'GET /api/v1/me/delegations',
    path: () => '/me/delegations',
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+security+lead 200, * 403',
  },
  {
    route: 'POST /api/v1/me/delegations',
    path: () => '/me/delegations',
    body: () => ({}),
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+security+lead 400, * 403',
  },
  {
    route: 'DELETE /api/v1/me/delegations/{id}',
    path: () => `/me/delegations/${nobodys}`,
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+security+lead 404, * 403',
  },
  {
    route: 'GET /api/v1/colleagues',
    path: () => '/colleagues',
    expected: 'visitor 401, office+officer+contactpoint+secretary+rom+verifier+security+lead 200, * 403',
  },
  {
    route: 'GET /api/v1/seats',
    path: () => '/seats',
    expected: 'visitor 401, secretary+admin+manager+auditor 200, * 403',
  },
  {
    route: 'GET /api/v1/access-reviews',
    path: () => '/access-reviews',
    expected: 'visitor 401, admin+manager+auditor 200, * 403',
  },
  {
    route: 'POST /api/v1/access-reviews',
    path: () => '/access-reviews',
    expected: 'visitor 401, admin+manager 409, * 403',
  },
  {
    route: 'GET /api/v1/access-reviews/{id}',
    path: (scene) => `/access-reviews/${scene.accessReview}`,
    expected: 'visitor 401, admin+manager+auditor 200, * 403',
  },
  {
    route: 'POST /api/v1/access-reviews/{id}/verdicts',
    path: (scene) => `/access-reviews/${scene.accessReview}/verdicts`,
    body: () => ({ verdict: 'keep' }),
    expected: 'visitor 401, admin+manager 400, * 403',
  },
  {
    route: 'POST /api/v1/access-reviews/{id}/closing',
    path: (scene) => `/access-reviews/${scene.accessReview}/closing`,
    expected: 'visitor 401, admin+manager 409, * 403',
  },

  // operations
  {
    route: 'GET /api/v1/retention',
    path: () => '/retention',
    expected: 'visitor 401, admin+manager+auditor 200, * 403',
  },
  { route: 'GET /api/v1/dead-jobs', path: () => '/dead-jobs', expected: 'visitor 401, admin+manager 200, * 403' },
  { route: 'GET /api/v1/operations', path: () => '/operations', expected: 'visitor 401, admin+manager 200, * 403' },
  {
    route: 'GET /api/v1/operations/jobs',
    path: () => '/operations/jobs?reference=DP-2026-000000',
    expected: 'visitor 401, admin+manager 404, * 403',
  },
  {
    route: 'POST /api/v1/operations/checks',
    path: () => '/operations/checks',
    expected: 'visitor 401, admin+manager 201, * 403',
  },
  {
    route: 'POST /api/v1/dead-jobs/{eventId}/{consumer}/retry',
    path: (scene) => `/dead-jobs/${scene.case}/routing/retry`,
    expected: 'visitor 401, * 403',
  },
  {
    route: 'POST /api/v1/dead-jobs/{eventId}/{consumer}/discard',
    path: (scene) => `/dead-jobs/${scene.case}/routing/discard`,
    expected: 'visitor 401, * 403',
  },

  // the financing table: financier declared no interest, investor declared one, and nobody else has a seat
  {
    route: 'GET /api/v1/declarations',
    path: () => '/declarations',
    expected: 'visitor 401, financier+investor 200, * 403',
  },
  {
    route: 'POST /api/v1/declarations/{itemId}',
    path: (scene) => `/declarations/${scene['financing-cases']}`,
    body: () => ({ interest: 'none' }),
    expected: 'visitor 401, financier+investor 409, * 403',
  },
  {
    route: 'GET /api/v1/financing-cases/{id}/declarations',
    path: (scene) => `/financing-cases/${scene['financing-cases']}/declarations`,
    expected: 'visitor 401, secretary+auditor 200, industry+colleague+financier 403, * 404',
  },
  {
    route: 'GET /api/v1/financing-cases/{id}/reviews',
    path: (scene) => `/financing-cases/${scene['financing-cases']}/reviews`,
    expected: 'visitor 401, financier+secretary+auditor 200, industry+colleague 403, * 404',
  },
  {
    route: 'POST /api/v1/financing-cases/{id}/reviews',
    path: (scene) => `/financing-cases/${scene['financing-cases']}/reviews`,
    body: () => ({ score: 9, comment: long }),
    expected: 'visitor 401, * 400',
  },
  {
    route: 'GET /api/v1/financing-cases/{id}/advice',
    path: (scene) => `/financing-cases/${scene['financing-cases']}/advice`,
    expected: 'visitor 401, industry+colleague+financier+secretary+auditor 200, * 404',
  },
  {
    route: 'POST /api/v1/financing-cases/{id}/advice',
    path: (scene) => `/financing-cases/${scene['financing-cases']}/advice`,
    body: () => ({ advice: 'positive', reasons: long }),
    expected: 'visitor 401, secretary 409, office+officer+contactpoint+rom+verifier+lead+security 404, * 403',
  },

  // regions and needs
  { route: 'GET /api/v1/needs', path: () => '/needs', expected: everyone },
  { route: 'GET /api/v1/needs/{id}', path: (scene) => `/needs/${scene.need}`, expected: everyone },
  { route: 'POST /api/v1/needs', path: () => '/needs', body: () => ({}), expected: 'visitor 401, need 400, * 403' },
  { route: 'GET /api/v1/region/items', path: () => '/region/items', expected: 'visitor 401, rom 200, * 403' },
  {
    route: 'GET /api/v1/region/organisations',
    path: () => '/region/organisations',
    expected: 'visitor 401, rom 200, * 403',
  },
  { route: 'GET /api/v1/links', path: () => '/links', expected: everyone },
  {
    route: 'GET /api/v1/links/{id}',
    path: (scene) => `/links/${scene.link}`,
    expected: 'visitor 401, rom+need+industry+colleague+auditor 200, * 404',
  },
  { route: 'POST /api/v1/links', path: () => '/links', body: () => ({}), expected: 'visitor 401, rom 400, * 403' },
  {
    route: 'POST /api/v1/links/{id}/decisions',
    path: (scene) => `/links/${scene.link}/decisions`,
    body: () => ({ agree: true }),
    expected: 'visitor 401, need+industry 201, rom+colleague+auditor 403, * 404',
  },

  ...ofKind('proposals', 'office+officer+auditor'),
  ...ofKind('barriers', 'auditor'),
  ...ofKind('questions', 'contactpoint+auditor'),
  ...ofKind('financing-cases', 'secretary+financier+auditor'),
  ...ofKind('table-applications', 'secretary+auditor'),
  ...ofKind('linkages', 'office+officer+rom+auditor'),

  // last, because it ends the caller's session
  // passkeys: 409, because the portal of a test has no name that a passkey could be tied to
  {
    route: 'POST /api/v1/sessions/passkey-options',
    path: () => '/sessions/passkey-options',
    expected: 'visitor 409, * 409',
  },
  {
    route: 'POST /api/v1/sessions/passkey',
    path: () => '/sessions/passkey',
    body: () => ({}),
    expected: 'visitor 400, * 400',
  },
  {
    route: 'POST /api/v1/sessions/current/passkey-options',
    path: () => '/sessions/current/passkey-options',
    expected: 'visitor 401, * 409',
  },
  { route: 'POST /api/v1/me/passkeys/options', path: () => '/me/passkeys/options', expected: 'visitor 401, * 409' },
  {
    route: 'POST /api/v1/me/passkeys',
    path: () => '/me/passkeys',
    body: () => ({}),
    expected: 'visitor 401, * 400',
  },
  {
    route: 'DELETE /api/v1/me/passkeys/{id}',
    path: () => `/me/passkeys/${nobodys}`,
    expected: 'visitor 401, * 403',
  },

  // providers: the portal of a test has none
  {
    route: 'POST /api/v1/me/identities',
    path: () => '/me/identities',
    body: () => ({ provider: 'none' }),
    expected: 'visitor 401, * 404',
  },
  {
    route: 'DELETE /api/v1/me/identities/{id}',
    path: () => `/me/identities/${nobodys}`,
    expected: 'visitor 401, * 403',
  },
  open('GET /api/v1/sign-in-options', '/sign-in-options'),
  open('GET /api/v1/oidc/{provider}/start', '/oidc/none/start', 'visitor 404, * 404'),
  open('GET /api/v1/oidc/{provider}/callback', '/oidc/none/callback?code=x&state=y', 'visitor 404, * 404'),

  { route: 'DELETE /api/v1/sessions/current', path: () => '/sessions/current', expected: 'visitor 401, * 204' },
];
