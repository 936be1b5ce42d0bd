import { type Grant, personActor, visitor } from '../platform/actor.js';
import { tablePolicy } from './table.policy.js';

const person = (...grants: [principal: string, role: string][]) =>
  personActor({
    id: '0198a5a0-0000-7000-8000-000000000001',
    name: 'Someone',
    email: 'someone@defport.example',
    language: 'nl',
    grants: grants.map(([principal, role]): Grant => ({ principal, role })),
  });

const member = { status: 'member' } as const;
const observer = { status: 'observer' } as const;
const anyone = person(['org:1', 'org_signatory']);

describe('who does what at the table', () => {
  it.each([
    ['the secretary', person(['desk:FIN_TABLE', 'handler']), null, false, true, true, true, true],
    [
      'the coordinator of the secretariat',
      person(['desk:FIN_TABLE', 'coordinator']),
      null,
      false,
      true,
      true,
      true,
      true,
    ],
    [
      'someone at the desk without work there',
      person(['desk:FIN_TABLE', 'reader']),
      null,
      false,
      false,
      false,
      false,
      false,
    ],
    ['a handler of another desk', person(['desk:DEF_SPOC', 'handler']), null, false, false, false, false, false],
    ['the auditor', person(['role:auditor', 'auditor']), null, false, true, true, false, true],
    [
      'the functional administrator',
      person(['role:portal_admin', 'portal_admin']),
      null,
      false,
      false,
      false,
      false,
      true,
    ],
    ['a member', anyone, member, true, true, false, false, false],
    ['an observer', anyone, observer, true, true, false, false, false],
    ['a signatory without a seat', anyone, null, false, false, false, false, false],
    ['a visitor', visitor(), null, false, false, false, false, false],
  ])('%s', (_, actor, seat, sits, seesReviews, seesMembers, advises, seesSeats) => {
    expect([
      tablePolicy.sit(seat),
      tablePolicy.seeReviews(actor, seat),
      tablePolicy.seeMembers(actor),
      tablePolicy.advise(actor),
      tablePolicy.seeSeats(actor),
    ]).toEqual([sits, seesReviews, seesMembers, advises, seesSeats]);
  });

  it.each([
    ['a member who declared no interest', member, true, true],
    ['a member who did not, or has one', member, false, false],
    ['an observer who declared no interest', observer, true, false],
    ['anyone without a seat', null, true, false],
  ])('reviewing, by %s', (_, seat, cleared, may) => {
    expect(tablePolicy.review(seat, cleared)).toBe(may);
  });
});
