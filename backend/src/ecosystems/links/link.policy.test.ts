import { personActor, visitor } from '../../platform/actor.js';
import { linkPolicy } from './link.policy.js';
import { type Decided, statusAfter } from './link.rules.js';

const person = (...grants: [principal: string, role: string][]) =>
  personActor({
    id: '0198a5a0-0000-7000-8000-000000000001',
    name: 'Someone',
    email: 'someone@defport.example',
    language: 'nl',
    grants: grants.map(([principal, role]) => ({ principal, role })),
  });

const open: Decided = { status: 'proposed', needAgrees: null, organisationAgrees: null };
const linkIn = (state: Decided) => ({ ...state, needDesk: 'CLAS', organisationId: '1', blocked: false });

const people = {
  'need owner': person(['needs:CLAS', 'need_owner']),
  'need owner of another department': person(['needs:CZSK', 'need_owner']),
  'handler of the department with the need': person(['desk:CLAS', 'handler']),
  administrator: person(['org:1', 'org_admin']),
  signatory: person(['org:1', 'org_signatory']),
  editor: person(['org:1', 'org_editor']),
  viewer: person(['org:1', 'org_viewer']),
  'signatory of another organisation': person(['org:2', 'org_signatory']),
  adviser: person(['desk:LIOF', 'rom_adviser'], ['desk:LIOF', 'handler']),
  auditor: person(['role:auditor', 'auditor']),
  'both at once': person(['needs:CLAS', 'need_owner'], ['org:1', 'org_signatory']),
  visitor: visitor(),
};

describe('deciding on a link', () => {
  const states: Record<string, Decided> = {
    open,
    'need agreed': { ...open, needAgrees: true },
    'organisation agreed': { ...open, organisationAgrees: true },
    agreed: { status: 'agreed', needAgrees: true, organisationAgrees: true },
    'need declined': { status: 'declined', needAgrees: false, organisationAgrees: null },
    'organisation declined': { status: 'declined', needAgrees: null, organisationAgrees: false },
  };
  const onlyOpen = (...names: (keyof typeof states)[]) => names;
  const may: [keyof typeof people, side: string | null, decides: readonly string[]][] = [
    ['need owner', 'need', onlyOpen('open', 'organisation agreed')],
    ['need owner of another department', null, []],
    ['handler of the department with the need', null, []],
    ['administrator', 'organisation', onlyOpen('open', 'need agreed')],
    ['signatory', 'organisation', onlyOpen('open', 'need agreed')],
    ['editor', null, []],
    ['viewer', null, []],
    ['signatory of another organisation', null, []],
    ['adviser', null, []],
    ['auditor', null, []],
    ['both at once', 'need', onlyOpen('open', 'need agreed', 'organisation agreed')],
    ['visitor', null, []],
  ];

  it.each(may)('%s speaks for %s', (who, side, decides) => {
    const actor = people[who];
    expect(linkPolicy.sideOf(actor, linkIn(open))).toBe(side);
    const allowed = Object.keys(states).filter((state) => linkPolicy.decide(actor, linkIn(states[state] ?? open)));
    expect(allowed).toEqual(decides);
  });

  it('turns to the side that is still open for who speaks for both', () => {
    expect(linkPolicy.sideOf(people['both at once'], linkIn({ ...open, needAgrees: true }))).toBe('organisation');
  });

  it('is not for a blocked organisation, but goes on for the other side', () => {
    const link = { ...linkIn(open), blocked: true };
    expect(linkPolicy.decide(people.signatory, link)).toBe(false);
    expect(linkPolicy.decide(people['need owner'], link)).toBe(true);
  });
});

describe('the status of a link', () => {
  it.each([
    [null, null, 'proposed'],
    [true, null, 'proposed'],
    [null, true, 'proposed'],
    [true, true, 'agreed'],
    [false, null, 'declined'],
    [null, false, 'declined'],
    [true, false, 'declined'],
    [false, true, 'declined'],
    [false, false, 'declined'],
  ])('need %s, organisation %s: %s', (needAgrees, organisationAgrees, status) => {
    expect(statusAfter({ needAgrees, organisationAgrees })).toBe(status);
  });
});
