import { type Actor, type Grant, personActor, visitor } from '../platform/actor.js';
import { organisationPolicy } from './organisation.policy.js';
import { decisionCodes } from './verification/verification.rules.js';

const id = '0198a5a0-0000-7000-8000-00000000000a';
const own = `org:${id}`;

const person = (...grants: [principal: string, role: string][]): Actor =>
  personActor({
    id: '0198a5a0-0000-7000-8000-000000000001',
    name: 'Someone',
    email: 'someone@defport.example',
    language: 'nl',
    grants: grants.map(([principal, role]): Grant => ({ principal, role })),
  });

const actors: Record<string, Actor> = {
  'a visitor': visitor(),
  'a person without an organisation': person(),
  'its administrator': person([own, 'org_admin'], [own, 'org_signatory']),
  'its signatory': person([own, 'org_signatory']),
  'its editor': person([own, 'org_editor']),
  'its viewer': person([own, 'org_viewer']),
  'an administrator elsewhere': person(['org:other', 'org_admin'], ['participants', 'participant']),
  'a verification officer': person(['desk:VERIF_DESK', 'handler']),
  'their coordinator': person(['desk:VERIF_DESK', 'coordinator']),
  'a security officer': person(['desk:SECURITY_OFFICE', 'handler']),
  'a security coordinator': person(['desk:SECURITY_OFFICE', 'coordinator']),
  'someone who handles, but at no desk': person(['org:other', 'handler']),
  'a handler elsewhere': person(['desk:DEFPORT_OFFICE', 'handler']),
  'a need owner': person(['needs:CLAS', 'need_owner']),
  'a functional administrator': person(['role:portal_admin', 'portal_admin']),
  'an auditor': person(['role:auditor', 'auditor']),
};

const all = [...decisionCodes];
const danger = ['block', 'unblock'];

/** Every kind of actor × every operation, on an organisation that is verified. */
const table: [
  who: string,
  register: boolean,
  join: boolean,
  admit: boolean,
  seesStanding: boolean,
  decides: string[],
][] = [
  ['a visitor', false, false, false, false, []],
  ['a person without an organisation', true, true, false, false, []],
  ['its administrator', true, false, true, false, []],
  ['its signatory', true, false, false, false, []],
  ['its editor', true, false, false, false, []],
  ['its viewer', true, false, false, false, []],
  ['an administrator elsewhere', true, true, false, false, []],
  ['a verification officer', false, false, false, true, all],
  ['their coordinator', false, false, false, true, all],
  ['a security officer', false, false, false, true, danger],
  ['a security coordinator', false, false, false, true, danger],
  ['someone who handles, but at no desk', true, true, false, false, []],
  ['a handler elsewhere', false, false, false, false, []],
  ['a need owner', true, true, false, false, []],
  ['a functional administrator', false, false, false, false, []],
  ['an auditor', false, false, false, false, []],
];

test.each(table)('%s: register %s, join %s, admit %s, sees the standing %s, decides %p', (who, ...expected) => {
  const actor = actors[who] as Actor;
  const verified = { id, status: 'verified' } as const;
  expect([
    organisationPolicy.register(actor),
    organisationPolicy.join(actor, verified),
    organisationPolicy.admit(actor, verified),
    organisationPolicy.seesStanding(actor),
    decisionCodes.filter((decision) => organisationPolicy.decide(actor, decision)),
  ]).toEqual(expected);
});

test('the table names every actor', () => expect(table.map(([who]) => who)).toEqual(Object.keys(actors)));

test.each([
  ['submitted', true],
  ['kvk_check', true],
  ['ownership_review', true],
  ['more_info', true],
  ['verified', true],
  ['rejected', false],
  ['suspended', false],
  ['archived', false],
] as const)('an organisation that is %s takes people in: %s', (status, open) => {
  expect(organisationPolicy.takesIn({ id, status })).toBe(open);
  expect(organisationPolicy.join(person(), { id, status })).toBe(open);
  expect(organisationPolicy.admit(person([own, 'org_admin']), { id, status })).toBe(open);
});

test('a decision speaks in the name of the desk that may take it', () => {
  expect(organisationPolicy.deskOf(actors['a verification officer'] as Actor)).toBe('VERIF_DESK');
  expect(organisationPolicy.deskOf(actors['a security officer'] as Actor)).toBe('SECURITY_OFFICE');
});

test('who works for an organisation begins things in its name, until it was refused or archived', () => {
  const writers = Object.keys(actors).filter((who) =>
    organisationPolicy.writesFor(actors[who] as Actor, { id, status: 'verified' }),
  );
  expect(writers).toEqual(['its administrator', 'its signatory', 'its editor']);
  const administrator = person([own, 'org_admin']);
  const open = ['submitted', 'suspended', 'verified', 'rejected', 'archived'].filter((status) =>
    organisationPolicy.writesFor(administrator, { id, status }),
  );
  expect(open).toEqual(['submitted', 'suspended', 'verified']);
});

test('the checklist is for the verification desk and the auditor', () => {
  const readers = Object.keys(actors).filter((who) => organisationPolicy.seesChecklist(actors[who] as Actor));
  expect(readers).toEqual(['a verification officer', 'their coordinator', 'an auditor']);
});
