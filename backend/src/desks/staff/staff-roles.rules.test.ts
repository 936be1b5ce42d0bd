import { staffPlace, staffPlaces } from './staff-roles.rules.js';

it.each([
  ['desk:COMMIT_IT', ['handler', 'coordinator']],
  ['desk:LIOF', ['handler', 'coordinator', 'rom_adviser']],
  ['needs:CLAS', ['need_owner']],
  ['role:auditor', ['auditor']],
  ['role:portal_admin', ['portal_admin']],
])('%s has the roles %j', (principal, roles) => {
  expect(staffPlace(principal)?.roles).toEqual(roles);
});

it.each(['desk:NOWHERE', 'desk:', 'role:owner', 'needs:NOWHERE', 'org:COMMIT_IT', 'participants', 'public', ''])(
  '%s is nothing that staff hold',
  (principal) => {
    expect(staffPlace(principal)).toBeNull();
  },
);

it('every place is listed once', () => {
  const listed = staffPlaces().map(({ principal }) => principal);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(expect.arrayContaining(['role:auditor', 'desk:DEF_SPOC', 'needs:CLAS']));
});
