import { personActor, visitor } from '../platform/actor.js';
import { regionPolicy } from './region.policy.js';

const person = (...grants: [principal: string, role: string][]) =>
  personActor({
    id: '0198a5a0-0000-7000-8000-000000000001',
    name: 'Someone',
    email: 'someone@defport.example',
    language: 'nl',
    grants: grants.map(([principal, role]) => ({ principal, role })),
  });

const limburg = person(['desk:LIOF', 'rom_adviser']);
const north = person(['desk:NOM', 'rom_adviser']);
const handler = person(['desk:LIOF', 'handler']);
const office = person(['desk:DEFPORT_OFFICE', 'coordinator']);
const signatory = person(['org:1', 'org_signatory']);

describe('the region of an adviser', () => {
  it.each([
    ['of Limburg', limburg, ['limburg']],
    ['of the north', north, ['groningen', 'friesland', 'drenthe']],
    ['who only handles cases there', handler, []],
    ['at the programme office', office, []],
    ['of an organisation', signatory, []],
    ['not signed in', visitor(), []],
  ])('%s', (_, actor, regions) => {
    expect(regionPolicy.regions(actor)).toEqual(regions);
  });
});

describe('the agency through which an organisation is known', () => {
  it.each([
    ['verified in the region', limburg, 'limburg', 'kvk_verified', 'LIOF'],
    ['screened in the region', limburg, 'limburg', 'screened', 'LIOF'],
    ['one of several provinces', north, 'drenthe', 'screened', 'NOM'],
    ['ownership under review', limburg, 'limburg', 'ownership_pending', null],
    ['not checked yet', limburg, 'limburg', 'none', null],
    ['blocked', limburg, 'limburg', 'blocked', null],
    ['in another region', limburg, 'groningen', 'screened', null],
    ['without a region', limburg, null, 'screened', null],
    ['asked by a handler', handler, 'limburg', 'screened', null],
    ['asked by a visitor', visitor(), 'limburg', 'screened', null],
  ])('%s', (_, actor, region, verification, agency) => {
    expect(regionPolicy.agencyFor(actor, { region, verification })).toBe(agency);
  });
});
