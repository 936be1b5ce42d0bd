import { type Actor, personActor } from '../../platform/actor.js';
import type { RegistrationStatus } from '../organisation.entity.js';
import { memberPolicy } from './member.policy.js';

const [admin, editor, stranger] = ['admin', 'editor', 'stranger'] as const;

const actor = (id: string, ...grants: [principal: string, role: string][]): Actor =>
  personActor({
    id,
    name: id,
    email: `${id}@example`,
    language: 'nl',
    grants: grants.map(([principal, role]) => ({ principal, role })),
  });

const people: [string, Actor][] = [
  [admin, actor(admin, ['org:A', 'org_admin'])],
  [editor, actor(editor, ['org:A', 'org_editor'])],
  [stranger, actor(stranger, ['org:B', 'org_admin'])],
  ['verifier', actor('verifier', ['desk:VERIF_DESK', 'coordinator'])],
  ['portal_admin', actor('portal_admin', ['role:portal_admin', 'portal_admin'])],
];

const one = { id: 'A' };

test.each(people)('%s changes and hands over only as its administrator', (name, who) => {
  expect(memberPolicy.change(who, one)).toBe(name === admin);
  expect(memberPolicy.handOver(who, one)).toBe(name === admin);
});

test.each(people)('%s removes another only as its administrator, and leaves only where they are', (name, who) => {
  expect(memberPolicy.remove(who, one, 'another')).toBe(name === admin);
  expect(memberPolicy.remove(who, one, name)).toBe(name === admin || name === editor);
});

test.each<[RegistrationStatus, string[], boolean]>([
  ['verified', [admin], true],
  ['suspended', [admin], true],
  ['kvk_check', [admin], true],
  ['rejected', [admin], false],
  ['archived', [admin], false],
  ['verified', [admin, editor], false],
  ['verified', [editor], false],
  ['verified', [], false],
])('in a %s organisation with administrators %j the administrator is needed: %s', (status, administrators, needed) => {
  expect(memberPolicy.isNeeded({ id: 'A', status }, administrators, admin)).toBe(needed);
});
