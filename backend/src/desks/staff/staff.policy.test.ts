import { personActor } from '../../platform/actor.js';
import { staffPolicy } from './staff.policy.js';

const someone = (...held: string[]) =>
  personActor({
    ...{ id: 'p', name: 'P', email: 'p@example.org', language: 'nl' },
    grants: held.map((one) => {
      const [principal = '', role = ''] = one.split(' ');
      return { principal, role };
    }),
  });

const people = {
  administrator: someone('role:portal_admin portal_admin'),
  auditor: someone('role:auditor auditor'),
  coordinator: someone('desk:COMMIT_IT coordinator'),
  handler: someone('desk:COMMIT_IT handler'),
  needOwner: someone('needs:COMMIT_IT need_owner'),
  company: someone('org:1 org_admin'),
};
const grants = {
  handlerHere: { principal: 'desk:COMMIT_IT', role: 'handler' },
  coordinatorHere: { principal: 'desk:COMMIT_IT', role: 'coordinator' },
  handlerElsewhere: { principal: 'desk:LIOF', role: 'handler' },
  needOwnerHere: { principal: 'needs:COMMIT_IT', role: 'need_owner' },
  auditing: { principal: 'role:auditor', role: 'auditor' },
  administration: { principal: 'role:portal_admin', role: 'portal_admin' },
};
const everything = Object.keys(grants);

it.each<[keyof typeof people, string[]]>([
  ['administrator', everything],
  ['auditor', []],
  ['coordinator', ['handlerHere']],
  ['handler', []],
  ['needOwner', []],
  ['company', []],
])('%s changes %j', (who, expected) => {
  const changed = Object.entries(grants).filter(([, held]) => staffPolicy.change(people[who], held));
  expect(changed.map(([name]) => name)).toEqual(expected);
});

it.each<[keyof typeof people, string[] | null]>([
  ['administrator', null],
  ['auditor', null],
  ['coordinator', ['desk:COMMIT_IT']],
  ['handler', []],
  ['needOwner', []],
  ['company', []],
])('%s sees the holders of %j', (who, expected) => {
  expect(staffPolicy.sees(people[who])).toEqual(expected);
});

it('only the administrator closes accounts and looks beyond staff', () => {
  const allowed = Object.entries(people).filter(([, actor]) => staffPolicy.disable(actor));
  expect(allowed.map(([name]) => name)).toEqual(['administrator']);
  expect(Object.values(people).filter(staffPolicy.seeEveryone)).toEqual([people.administrator]);
});

it('offers what may be given', () => {
  const place = { principal: 'desk:COMMIT_IT', name: { nl: '', en: '' }, roles: ['handler', 'coordinator'] as const };
  expect(staffPolicy.rolesToGive(people.coordinator, place)).toEqual(['handler']);
  expect(staffPolicy.rolesToGive(people.administrator, place)).toEqual(['handler', 'coordinator']);
});
