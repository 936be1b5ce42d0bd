import { personActor, visitor } from '../../platform/actor.js';
import { ruleSetPolicy as policy, type RuleSetState, type RuleSetStatus } from './rule-set.policy.js';

const someone = (id: string, ...held: [principal: string, role: string][]) =>
  personActor({
    ...{ id, name: 'P', email: 'p@example.org', language: 'nl' },
    grants: held.map(([principal, role]) => ({ principal, role })),
  });

const owners = [
  someone('me', ['desk:DEFPORT_OFFICE', 'coordinator']),
  someone('me', ['desk:LIOF', 'handler'], ['desk:LIOF', 'coordinator']),
  someone('me', ['role:portal_admin', 'portal_admin']),
];
const others = [
  visitor(),
  someone('me'),
  someone('me', ['desk:DEFPORT_OFFICE', 'handler']),
  someone('me', ['role:auditor', 'auditor']),
  someone('me', ['org:1', 'org_admin']),
];

const set = (status: RuleSetStatus, change: Partial<RuleSetState> = {}): RuleSetState => ({
  ...{ status, editors: ['another'], faults: 0, planned: false, inForce: false },
  ...change,
});

type Act = 'edit' | 'check' | 'publish' | 'cancel' | 'discard';
const acts: readonly Act[] = ['edit', 'check', 'publish', 'cancel', 'discard'];

it.each<[string, RuleSetState, Act[]]>([
  ['a draft', set('draft'), ['edit', 'check', 'discard']],
  ['a draft with faults', set('draft', { faults: 1 }), ['edit', 'discard']],
  ['a draft that one changed oneself', set('draft', { editors: ['another', 'me'] }), ['edit', 'discard']],
  ['a draft that nobody changed yet', set('draft', { editors: [] }), ['edit', 'check', 'discard']],
  ['a checked version', set('checked'), ['edit', 'publish', 'discard']],
  ['a checked version with faults', set('checked', { faults: 1 }), ['edit', 'publish', 'discard']],
  ['a version of before', set('published'), ['publish']],
  ['a version that decides now', set('published', { inForce: true }), []],
  ['a version that is to begin', set('published', { planned: true }), ['cancel']],
  ['a version that decides, and is to begin again', set('published', { planned: true, inForce: true }), ['cancel']],
  ['a discarded draft', set('discarded'), []],
])('%s gives its owners these acts, and others none', (_, state, allowed) => {
  const may = (actor: (typeof owners)[number]) => acts.filter((act) => policy[act](actor, state));
  for (const owner of owners) expect(may(owner)).toEqual(allowed);
  for (const other of others) expect(may(other)).toEqual([]);
});

it('is drafted by coordinators and the functional administrator', () => {
  expect(owners.map((owner) => policy.draft(owner))).toEqual([true, true, true]);
  expect(others.map((other) => policy.draft(other))).toEqual([false, false, false, false, false]);
});

it('is checked by a second person: someone, who changed nothing in it', () => {
  const [owner] = owners;
  if (!owner) throw new Error('nobody');
  expect(policy.isSecond(owner, set('draft'))).toBe(true);
  expect(policy.isSecond(owner, set('draft', { editors: ['me'] }))).toBe(false);
  expect(policy.isSecond(visitor(), set('draft'))).toBe(false);
});
