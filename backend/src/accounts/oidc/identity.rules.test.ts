import { type IdentityProvider, readIdentityProviders } from '../../platform/identity-providers.js';
import { acceptedLevels, type Claims, readIdentity } from './identity.rules.js';

const now = 1_800_000_000;
const eherkenning = 'urn:etoegang:core:assurance-class';
const levels = [`${eherkenning}:loa2`, `${eherkenning}:loa3`, `${eherkenning}:loa4`];

function provider(more: object = {}): IdentityProvider {
  const base = {
    code: 'x',
    label: { nl: 'X', en: 'X' },
    issuer: 'https://x.example',
    clientId: 'us',
    clientSecret: 's',
  };
  const [read] = readIdentityProviders(JSON.stringify([{ ...base, ...more }]), false, []);
  if (!read) throw new Error('not a provider');
  return read;
}

const claims = (more: Claims = {}): Claims => ({
  sub: 'a',
  iat: now,
  email: 'a@b.example',
  email_verified: true,
  ...more,
});

describe('the level that was asked against the level that was given', () => {
  const rows = levels.flatMap((minimum, asked) =>
    [...levels, `${eherkenning}:loa1`, undefined].map((given, at) => ({
      minimum,
      given,
      enough: at < levels.length && at >= asked,
    })),
  );
  it.each(rows)('asked $minimum, given $given: $enough', ({ minimum, given, enough }) => {
    const reading = readIdentity(claims({ acr: given }), provider({ requiredAcr: { levels, minimum } }), now);
    expect('identity' in reading).toBe(enough);
    if (!enough) expect(reading).toEqual({ refused: 'assurance-too-low' });
  });

  it('is asked from the minimum up', () => {
    expect(acceptedLevels({ levels, minimum: levels[1] ?? '' })).toEqual(levels.slice(1));
  });

  it('may be missing where none is asked', () => {
    expect(readIdentity(claims(), provider(), now)).toHaveProperty('identity');
  });
});

describe('what a provider says of a person', () => {
  const map = {
    subject: ['who', 'id'],
    kvkNumber: 'urn:etoegang:core:LegalSubjectID',
    kvkNumberWhen: { claim: 'namequalifier', is: 'urn:etoegang:1.9:EntityConcernedID:KvKnr' },
    branchNumber: 'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr',
    actingSubject: ['urn:etoegang:core:ActingSubjectID'],
  };
  const said = {
    who: { id: 'nested' },
    'urn:etoegang:core:LegalSubjectID': '12345678',
    namequalifier: 'urn:etoegang:1.9:EntityConcernedID:KvKnr',
    'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr': '123456789012',
    'urn:etoegang:core:ActingSubjectID': 'acting',
    acr: levels[1],
  };
  const read = (more: Claims, settings: object = {}) => {
    const reading = readIdentity(claims({ ...said, ...more }), provider({ claims: map, ...settings }), now);
    if (!('identity' in reading)) throw new Error(reading.refused);
    return reading.identity;
  };

  it('is read by the claim map, also where it is nested', () => {
    expect(read({ name: 'Noor' })).toEqual({
      subject: 'nested',
      email: 'a@b.example',
      name: 'Noor',
      facts: { kvkNumber: '12345678', branchNumber: '123456789012', actingSubject: 'acting', assurance: levels[1] },
    });
  });

  it.each([
    ['kvkNumber', { namequalifier: 'urn:etoegang:1.9:EntityConcernedID:RSIN' }],
    ['kvkNumber', { namequalifier: undefined }],
    ['kvkNumber', { 'urn:etoegang:core:LegalSubjectID': '1234567' }],
    ['kvkNumber', { 'urn:etoegang:core:LegalSubjectID': 12345678 }],
    ['branchNumber', { 'urn:etoegang:1.9:ServiceRestriction:Vestigingsnr': '12' }],
    ['actingSubject', { 'urn:etoegang:core:ActingSubjectID': ' ' }],
  ])('leaves out %s when the provider says %j', (fact, more) => {
    expect(read(more).facts).not.toHaveProperty(fact);
  });

  it.each([
    [{ email_verified: false }, {}, null],
    [{ email_verified: 'true' }, {}, null],
    [{ email_verified: undefined }, {}, null],
    [{ email_verified: undefined }, { trustsEmail: true }, 'a@b.example'],
    [{ email: 'no address' }, { trustsEmail: true }, null],
    [{ email: ['a@b.example'] }, { trustsEmail: true }, null],
    [{ email: 'a@b.example\n' }, { trustsEmail: true }, null],
    [{ email: 'x a@b.example' }, { trustsEmail: true }, null],
    [{ email: 'a@b.example x' }, { trustsEmail: true }, null],
    [{ email: 'noor.de.wit@post.wendakker.example' }, {}, 'noor.de.wit@post.wendakker.example'],
  ])('has of %j with %j the address %s', (more, settings, email) => {
    expect(read(more, settings).email).toBe(email);
  });

  it.each([
    { who: undefined },
    { who: { id: '' } },
    { who: { id: 1 } },
    { who: 'nested' },
    { who: null },
    { who: { id: 'x'.repeat(256) } },
    { who: { id: 'a\u0000b' } },
    { who: { id: 'a\ud800' } },
    { iat: undefined },
    { iat: now + 3_600 },
    { iat: now + 61 },
    { azp: 'another' },
  ])('is no identity with %j', (more) => {
    expect(() => read(more)).toThrow('sign-in-not-valid');
  });

  it.each([{ azp: 'us' }, { iat: now + 60 }, { who: { id: 'x'.repeat(255) } }])('is an identity with %j', (more) => {
    expect(read(more).subject).toMatch(/./);
  });

  it('does not read what an object inherits', () => {
    const odd = provider({ claims: { subject: ['constructor', 'name'] } });
    expect(readIdentity(claims(), odd, now)).toEqual({ refused: 'sign-in-not-valid' });
  });
});
