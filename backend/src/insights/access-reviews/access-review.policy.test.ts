import { personActor } from '../../platform/actor.js';
import { accessReviewPolicy as policy } from './access-review.policy.js';

const someone = (...held: string[]) =>
  personActor({
    ...{ id: 'me', name: 'P', email: 'p@example.org', language: 'nl' },
    grants: held.map((one) => {
      const [principal = '', role = ''] = one.split(' ');
      return { principal, role };
    }),
  });
const administrator = someone('role:portal_admin portal_admin');
const others = [someone('role:auditor auditor'), someone('desk:COMMIT_IT coordinator'), someone('org:1 org_admin')];
const open = { closedAt: null, total: 2, answered: 1 };
const answered = { ...open, answered: 2 };
const closed = { ...answered, closedAt: new Date() };

it('is opened, answered and closed by the administrator only', () => {
  expect([policy.open(administrator), policy.answer(administrator, open)]).toEqual([true, true]);
  for (const other of others)
    expect([policy.open(other), policy.answer(other, open), policy.close(other, answered)]).toEqual([
      false,
      false,
      false,
    ]);
});

it('closes once, when every line is answered', () => {
  expect([open, answered, closed].map((review) => policy.close(administrator, review))).toEqual([false, true, false]);
});

it.each([
  [null, 'other', { keep: true, revoke: true }],
  ['keep', 'other', { keep: false, revoke: true }],
  ['revoke', 'other', { keep: false, revoke: false }],
  ['gone', 'other', { keep: false, revoke: false }],
  [null, 'me', { keep: false, revoke: false }],
  ['keep', 'me', { keep: false, revoke: false }],
] as const)('a line with verdict %s about %s can be judged %j', (verdict, personId, expected) => {
  const judged = (next: 'keep' | 'revoke') => policy.judge(administrator, open, { personId, verdict }, next);
  expect({ keep: judged('keep'), revoke: judged('revoke') }).toEqual(expected);
  expect(policy.judge(administrator, closed, { personId, verdict }, 'revoke')).toBe(false);
  for (const other of others) expect(policy.judge(other, open, { personId, verdict }, 'keep')).toBe(false);
});
