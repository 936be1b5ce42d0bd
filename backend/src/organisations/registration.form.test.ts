import { aRegistration } from '../../test/builders/forms.js';
import { readDataFile } from '../platform/data-file.js';
import { fieldErrors } from '../platform/validation.js';
import { RegisterOrganisation, registrationForm } from './registration.form.js';

interface Described {
  name: string;
  required: string;
  limits: { values?: unknown; min?: number; max?: number; minItems?: number; maxItems?: number };
}

const { forms } = readDataFile('forms.json') as { forms: { code: string; fields: Described[] }[] };
const described = forms.find(({ code }) => code === 'organisationRegistration')?.fields ?? [];
const fields: Record<string, (typeof registrationForm.fields)[keyof typeof registrationForm.fields]> =
  registrationForm.fields;

describe('the registration form', () => {
  it('has the fields of the form', () => {
    expect(described.length).toBeGreaterThan(20);
    expect(Object.keys(fields)).toEqual(described.map(({ name }) => name));
  });

  it.each(described)('has $name as described', ({ name, required, limits }) => {
    const field = fields[name];
    expect(field?.required).toBe(required === 'yes');
    if (Array.isArray(limits.values)) expect(field?.options).toEqual(limits.values);
    const asked = { min: limits.min ?? limits.minItems, max: limits.max ?? limits.maxItems };
    const named = Object.fromEntries(Object.entries(asked).filter(([, limit]) => limit !== undefined));
    expect(field?.limits).toMatchObject(named);
  });

  it('asks for the fields that are required in some cases', () => {
    const sometimes = described.filter(({ required }) => required.startsWith('if:')).map(({ name }) => name);
    const asked = registrationForm.rules.filter(({ code }) => code === 'required').map(({ field }) => field);
    expect(asked.sort()).toEqual(sometimes.sort());
  });

  it('writes a postcode as on an envelope', () => {
    const written = RegisterOrganisation.parse(
      aRegistration({ visitAddress: { street: 'Wendakker', number: '14a', postcode: '7553bz', town: 'Hengelo' } }),
    );
    expect(written.visitAddress.postcode).toBe('7553 BZ');
  });

  const abroad = { country: 'DE', kvkNumber: null, region: null };
  it.each<[change: Record<string, unknown>, errors: string[]]>([
    [{}, []],
    [{ tradeName: '', website: null, certificates: null }, []],
    [{ country: undefined, abroStatus: undefined }, []],
    [{ kvkNumber: null, region: null }, ['kvkNumber required', 'region required']],
    [{ kvkNumber: '1234567' }, ['kvkNumber wrong-format']],
    [{ kvkNumber: '0000095A' }, ['kvkNumber wrong-format']],
    [{ kvkNumber: '000009500' }, ['kvkNumber wrong-format']],
    [{ ...abroad, foreignRegistrationNumber: 'HRB 12345' }, []],
    [{ ...abroad, foreignRegistrationNumber: null }, ['foreignRegistrationNumber required']],
    [{ vatNumber: '123' }, ['vatNumber wrong-format']],
    [{ visitAddress: null }, ['visitAddress required']],
    [
      { visitAddress: { street: 'Wendakker', number: '14a', postcode: '0553 BZ', town: 'Hengelo' } },
      ['visitAddress.postcode wrong-format'],
    ],
    [{ visitAddress: { street: 'Wendakker', number: '14a', postcode: '7553 BZ' } }, ['visitAddress.town required']],
    [
      {
        ...abroad,
        foreignRegistrationNumber: '1',
        visitAddress: { street: 'Am Hof', number: '1', postcode: '48143', town: 'Münster' },
      },
      [],
    ],
    [{ website: 'http://wendakker.example' }, ['website wrong-format']],
    [{ nldAreas: [] }, ['nldAreas required']],
    [{ capabilities: [] }, ['capabilities required']],
    [{ ownershipStatement: 'S. de Wit, bsn 111222333, Nederland' }, ['ownershipStatement citizen-number-found']],
    [{ sanctionsDeclaration: false }, ['sanctionsDeclaration must-be-true']],
    [{ privacyConsent: false }, ['privacyConsent must-be-true']],
    [{ adminUser: 'x' }, ['adminUser unknown-field']],
  ])('with %j gives %j', (change, expected) => {
    const { error } = RegisterOrganisation.safeParse(aRegistration(change));
    expect(fieldErrors(error?.issues ?? [], 'nl').map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});
