import { type Grant, personActor, visitor } from '../platform/actor.js';
import { homeOf } from './account.policy.js';

const person = (...grants: [principal: string, role: string][]) =>
  personActor({
    ...{ id: '0198a5a0-0000-7000-8000-000000000001', name: 'Someone', email: 'a@defport.example', language: 'nl' },
    grants: grants.map(([principal, role]): Grant => ({ principal, role })),
  });

const seat = { id: '1', memberType: 'bank', until: '2027-01-01' } as never;

/** Everyone × what their home page lets them begin; the words are those that `Me` has. */
const table: [who: string, actor: ReturnType<typeof person>, seats: never[], begins: string][] = [
  ['a visitor', visitor(), [], 'submitItems'],
  ['someone in no organisation', person(), [], 'registerOrganisation submitItems'],
  ['an administrator', person(['org:1', 'org_admin']), [], 'registerOrganisation submitItems'],
  ['a signatory', person(['org:1', 'org_signatory']), [], 'registerOrganisation submitItems'],
  ['an editor', person(['org:1', 'org_editor']), [], 'registerOrganisation submitItems'],
  ['a viewer', person(['org:1', 'org_viewer']), [], 'registerOrganisation'],
  [
    'a viewer of a participant',
    person(['org:1', 'org_viewer'], ['participants', 'participant']),
    [],
    'registerOrganisation seeDirectory',
  ],
  ['a table member', person(['org:1', 'org_viewer']), [seat], 'registerOrganisation seeTable'],
  ['a handler', person(['desk:LIOF', 'handler']), [], 'seeInbox delegate seeDirectory'],
  ['a secretary', person(['desk:FIN_TABLE', 'handler']), [], 'seeInbox delegate seeDirectory seeSeats'],
  [
    'the portal security officer',
    person(['desk:SECURITY_OFFICE', 'handler']),
    [],
    'seeInbox delegate seeDirectory seeSecurityEvents',
  ],
  ['a coordinator', person(['desk:LIOF', 'coordinator']), [], 'seeInbox manageRouting seeStaff delegate seeDirectory'],
  [
    'an adviser without cases',
    person(['desk:LIOF', 'rom_adviser']),
    [],
    'registerOrganisation submitItems seeRegion seeDirectory',
  ],
  ['an auditor', person(['role:auditor', 'auditor']), [], 'seeAudit seeDirectory seeStaff seeAccessReviews seeSeats'],
  [
    'an administrator of the portal',
    person(['role:portal_admin', 'portal_admin']),
    [],
    'manageRouting seeOperations seeStaff seeAccessReviews seeSeats',
  ],
  [
    'someone with these roles at no desk',
    person(['x:1', 'handler'], ['x:1', 'coordinator'], ['x:1', 'rom_adviser']),
    [],
    'registerOrganisation submitItems',
  ],
  [
    'a viewer who writes for something else',
    person(['org:1', 'org_viewer'], ['x:1', 'org_editor']),
    [],
    'registerOrganisation',
  ],
  [
    'a handler who writes for an organisation',
    person(['desk:LIOF', 'handler'], ['org:1', 'org_editor']),
    [],
    'submitItems seeInbox delegate seeDirectory',
  ],
];

describe('what a home page lets someone begin', () => {
  it.each(table)('%s', (_, actor, seats, begins) => {
    const can = homeOf(actor, { seats });
    const granted = Object.entries(can).flatMap(([what, may]) => (may ? [what] : []));
    expect(granted.sort()).toEqual([...begins.split(' '), 'seeNeeds'].sort());
  });
});
