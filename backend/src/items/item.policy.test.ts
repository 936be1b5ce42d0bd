import { type Grant, personActor, visitor } from '../platform/actor.js';
import type { ItemStatus } from './item.entity.js';
import { itemPolicy } from './item.policy.js';

const writer = '0198a5a0-0000-7000-8000-000000000001';
const person = (id: string, ...grants: [principal: string, role: string][]) =>
  personActor({
    ...{ id, name: 'Someone', email: 'someone@defport.example', language: 'nl' },
    grants: grants.map(([principal, role]): Grant => ({ principal, role })),
  });

const actors = {
  'a visitor': visitor(),
  'whoever wrote it, in no organisation': person(writer),
  'someone in no organisation': person('another'),
  'its administrator': person('another', ['org:1', 'org_admin']),
  'its signatory': person('another', ['org:1', 'org_signatory']),
  'its editor': person('another', ['org:1', 'org_editor']),
  'its viewer': person('another', ['org:1', 'org_viewer']),
  'a signatory elsewhere': person('another', ['org:2', 'org_signatory']),
  'a handler': person('another', ['desk:DEF_SPOC', 'handler']),
  'the auditor': person('another', ['role:auditor', 'auditor']),
};
type Who = keyof typeof actors;

const statuses: readonly ItemStatus[] = ['draft', 'submitted', 'withdrawn'];
const item = (status: ItemStatus, change: object = {}) => ({
  ...{ organisationId: '1', createdBy: writer, status, published: false, confidentiality: 'platform' },
  ...change,
});

describe('an item of an organisation', () => {
  it.each<[Who, owns: boolean, writes: boolean, signs: boolean]>([
    ['a visitor', false, false, false],
    ['whoever wrote it, in no organisation', false, false, false],
    ['someone in no organisation', false, false, false],
    ['its administrator', true, true, false],
    ['its signatory', true, true, true],
    ['its editor', true, true, false],
    ['its viewer', true, false, false],
    ['a signatory elsewhere', false, false, false],
    ['a handler', false, false, false],
    ['the auditor', false, false, false],
  ])('%s', (name, owns, writes, signs) => {
    const actor = actors[name];
    const one = item('draft');
    expect([itemPolicy.owns(actor, one), itemPolicy.mayWrite(actor, one), itemPolicy.maySign(actor, one)]).toEqual([
      owns,
      writes,
      signs,
    ]);
    expect(itemPolicy.reply(actor, one)).toBe(writes);
    for (const status of statuses) {
      const at = item(status);
      const shown = item(status, { published: true });
      const told = {
        edit: itemPolicy.edit(actor, at),
        submit: itemPolicy.submit(actor, at),
        withdraw: itemPolicy.withdraw(actor, at),
        publish: itemPolicy.publish(actor, at, true),
        share: itemPolicy.share(actor, at, true),
        unpublish: itemPolicy.unpublish(actor, shown),
      };
      expect([status, told]).toEqual([
        status,
        {
          edit: writes && status === 'draft',
          submit: signs && status === 'draft',
          withdraw: (writes && status === 'draft') || (signs && status === 'submitted'),
          publish: signs && status === 'submitted',
          share: signs && status === 'submitted',
          unpublish: signs,
        },
      ]);
    }
  });

  it('is shown only when its kind, its label and its state allow', () => {
    const signatory = actors['its signatory'];
    const secret = item('submitted', { confidentiality: 'business_confidential' });
    expect(itemPolicy.publish(signatory, item('submitted'), false)).toBe(false);
    expect(itemPolicy.publish(signatory, secret, true)).toBe(false);
    expect(itemPolicy.publish(signatory, item('submitted', { published: true }), true)).toBe(false);
    expect(itemPolicy.unpublish(signatory, item('submitted'))).toBe(false);
    expect(itemPolicy.share(signatory, item('submitted'), false)).toBe(false);
    expect(itemPolicy.share(signatory, secret, true)).toBe(true);
  });
});

describe('an item of a person', () => {
  it.each<[Who, boolean]>([
    ['a visitor', false],
    ['whoever wrote it, in no organisation', true],
    ['someone in no organisation', false],
    ['its signatory', false],
  ])('%s: %p', (name, owns) => {
    const one = item('draft', { organisationId: null });
    const actor = actors[name];
    expect([itemPolicy.owns(actor, one), itemPolicy.mayWrite(actor, one), itemPolicy.maySign(actor, one)]).toEqual(
      Array(3).fill(owns),
    );
  });
});
