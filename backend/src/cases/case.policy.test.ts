import { type Grant, personActor, visitor } from '../platform/actor.js';
import type { CaseStatus } from './case.entity.js';
import { casePolicy } from './case.policy.js';

const me = '0198a5a0-0000-7000-8000-000000000001';
const person = (...grants: [principal: string, role: string][]) =>
  personActor({
    ...{ id: me, name: 'Someone', email: 'someone@defport.example', language: 'nl' },
    grants: grants.map(([principal, role]): Grant => ({ principal, role })),
  });

const actors = {
  'a visitor': visitor(),
  'a handler of its desk': person(['desk:DEF_SPOC', 'handler']),
  'a coordinator of its desk': person(['desk:DEF_SPOC', 'coordinator']),
  'an adviser at its desk': person(['desk:DEF_SPOC', 'rom_adviser']),
  'a coordinator elsewhere': person(['desk:LIOF', 'coordinator']),
  'the owner': person(['org:1', 'org_editor']),
  'a viewer of the owner': person(['org:1', 'org_viewer']),
  'the auditor': person(['role:auditor', 'auditor']),
  'the functional administrator': person(['role:portal_admin', 'portal_admin']),
};

const statuses: readonly CaseStatus[] = ['on_hold', 'assigned', 'in_review', 'waiting_submitter', 'answered', 'closed'];
const isOpen = (status: CaseStatus) => ['assigned', 'in_review', 'waiting_submitter'].includes(status);
const one = (status: CaseStatus, change: object = {}) => ({
  ...{ desk: 'DEF_SPOC', status, handlerId: null as string | null, itemType: 'question' },
  ...change,
});
const owner = { organisationId: '1', createdBy: 'another' };

describe('a case', () => {
  it.each<[keyof typeof actors, works: boolean, coordinates: boolean, owns: boolean, trace: boolean]>([
    ['a visitor', false, false, false, false],
    ['a handler of its desk', true, false, false, false],
    ['a coordinator of its desk', true, true, false, true],
    ['an adviser at its desk', false, false, false, false],
    ['a coordinator elsewhere', false, false, false, false],
    ['the owner', false, false, true, false],
    ['a viewer of the owner', false, false, false, false],
    ['the auditor', false, false, false, true],
    ['the functional administrator', false, false, false, true],
  ])('%s', (name, works, coordinates, owns, trace) => {
    const actor = actors[name];
    for (const status of statuses) {
      const at = one(status);
      const registration = one(status, { itemType: 'organisation' });
      const told = {
        worksOn: casePolicy.worksOn(actor, at),
        corresponds: [casePolicy.corresponds(actor, at), casePolicy.corresponds(actor, registration)],
        coordinates: casePolicy.coordinates(actor, at),
        worksInside: casePolicy.worksInside(actor, at),
        accept: [
          casePolicy.accept(actor, at, true),
          casePolicy.accept(actor, at, false),
          casePolicy.accept(actor, registration, true),
        ],
        reroute: [casePolicy.reroute(actor, at), casePolicy.reroute(actor, registration)],
        take: casePolicy.take(actor, at),
        assign: casePolicy.assign(actor, at),
        ask: [casePolicy.ask(actor, at), casePolicy.ask(actor, registration)],
        transfer: [casePolicy.transfer(actor, at), casePolicy.transfer(actor, registration)],
        answer: [casePolicy.answer(actor, at), casePolicy.answer(actor, registration)],
        verify: [casePolicy.verify(actor, at), casePolicy.verify(actor, registration)],
        reply: [casePolicy.reply(actor, at, owner), casePolicy.reply(actor, at, null)],
        seeTrace: casePolicy.seeTrace(actor, at),
      };
      const open = works && isOpen(status);
      expect([status, told]).toEqual([
        status,
        {
          worksOn: works,
          corresponds: [works, false],
          coordinates,
          worksInside: works || name === 'the auditor',
          accept: [open, false, false],
          reroute: [coordinates && (status === 'assigned' || status === 'in_review'), false],
          take: open,
          assign: coordinates && isOpen(status),
          ask: [works && (status === 'assigned' || status === 'in_review'), false],
          transfer: [open, false],
          answer: [open, false],
          verify: [false, works],
          reply: [owns && status === 'waiting_submitter', false],
          seeTrace: trace,
        },
      ]);
    }
  });

  it('is not taken by whoever has it', () => {
    const handler = actors['a handler of its desk'];
    expect(casePolicy.take(handler, one('in_review', { handlerId: me }))).toBe(false);
    expect(casePolicy.take(handler, one('in_review', { handlerId: 'another' }))).toBe(true);
  });
});
