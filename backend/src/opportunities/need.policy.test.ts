import { type Grant, personActor, visitor } from '../platform/actor.js';
import { needPolicy } from './need.policy.js';

const person = (...grants: [principal: string, role: string][]) =>
  personActor({
    id: '0198a5a0-0000-7000-8000-000000000001',
    name: 'Someone',
    email: 'someone@defport.example',
    language: 'nl',
    grants: grants.map(([principal, role]): Grant => ({ principal, role })),
  });

const owner = person(['needs:CLAS', 'need_owner']);
const ownerOfTwo = person(['needs:CLAS', 'need_owner'], ['needs:CZSK', 'need_owner']);
const reader = person(['needs:CLAS', 'reader']);
const handler = person(['desk:CLAS', 'handler']);
const adviser = person(['desk:LIOF', 'rom_adviser']);
const signatory = person(['org:1', 'org_signatory']);

describe('publishing a need', () => {
  it.each([
    ['the need owner of the department', owner, true, true, 'CLAS'],
    ['the need owner of two departments', ownerOfTwo, true, true, null],
    ['someone who only reads needs', reader, false, false, null],
    ['a handler of that department', handler, false, false, null],
    ['a regional adviser', adviser, false, false, null],
    ['a signatory of an organisation', signatory, false, false, null],
    ['a visitor', visitor(), false, false, null],
  ])('%s', (_, actor, any, forClas, onlyDesk) => {
    expect([needPolicy.publishAny(actor), needPolicy.publishFor(actor, 'CLAS'), needPolicy.onlyDesk(actor)]).toEqual([
      any,
      forClas,
      onlyDesk,
    ]);
    expect(needPolicy.publishFor(actor, 'CLSK')).toBe(false);
  });
});
