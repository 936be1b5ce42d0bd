import { personActor, visitor } from '../../platform/actor.js';
import { securityEventPolicy as policy } from './security-event.policy.js';

it.each([
  ['desk:SECURITY_OFFICE', 'handler', true],
  ['desk:SECURITY_OFFICE', 'coordinator', true],
  ['desk:DEFPORT_OFFICE', 'coordinator', false],
  ['role:portal_admin', 'portal_admin', false],
  ['role:auditor', 'auditor', false],
])('who holds %s as %s reads what was refused: %s', (principal, role, reads) => {
  const grants = [{ principal, role }];
  const actor = personActor({ id: 'me', name: 'P', email: 'p@example.org', language: 'nl', grants });
  expect(policy.read(actor)).toBe(reads);
  expect(policy.read(visitor())).toBe(false);
});
