import { z } from 'zod';
import { fault, fieldErrors } from '../validation.js';
import {
  choice,
  choices,
  date,
  email,
  integer,
  money,
  patternText,
  phone,
  reference,
  references,
  tags,
  text,
  url,
  yesNo,
} from './fields.js';
import { defineForm, requiredWhen } from './form.js';
import { group, rows } from './groups.js';

const Colour = z.enum(['red', 'green', 'blue']);
const Sober = Colour.extract(['green', 'blue']);

const form = defineForm(
  {
    title: text({ min: 5, max: 20 }),
    note: text({ max: 20, required: false }),
    postcode: patternText(
      { pattern: /^[1-9]\d{3} ?[A-Z]{2}$/, max: 7, required: false },
      { nl: 'Bijvoorbeeld 1234 AB.', en: 'For example 1234 AB.' },
    ),
    colour: choice(Colour, { required: false }),
    sober: { ...choice(Sober, { default: 'blue' }), draft: Colour as z.ZodType<'green' | 'blue'> },
    colours: choices(Colour, { min: 1, max: 2 }),
    accents: choices(Colour, { min: 1, required: false }),
    level: integer({ min: 1, max: 9, required: false }),
    amountEur: money({ min: 0, required: false }),
    spare: yesNo({ default: false }),
    agreed: yesNo({ mustBeTrue: true }),
    mail: email({ required: false }),
    phone: phone({ required: false }),
    website: url({ max: 200, required: false }),
    words: tags({ max: 3, maxLength: 10, required: false }),
    from: date({ required: false }),
    related: reference({ required: false }),
    others: references({ max: 2, required: false }),
    plan: group(
      { people: text({ max: 10, required: false }), money: text({ max: 10, required: false }) },
      { required: false, minFilled: 1 },
    ),
    partners: rows(
      { name: text({ min: 2, max: 10 }), confirmed: yesNo({ default: false }) },
      { max: 2, required: false },
    ),
  },
  [
    requiredWhen('note', ({ level }) => level === 9),
    requiredWhen('words', ({ level }) => level === 9),
    {
      field: 'amountEur',
      broken: ({ amountEur, level }) => amountEur !== null && level !== null && amountEur < level,
      ...fault('below-level', 'Te laag.', 'Too low.'),
    },
    {
      field: 'from',
      broken: ({ from }, today) => from !== null && from < today,
      ...fault('in-the-past', 'Voorbij.', 'Past.'),
    },
  ],
);

const complete = { title: 'A good title', colours: ['red'], agreed: true };
const codes = (schema: z.ZodType, input: unknown) =>
  fieldErrors(schema.safeParse(input).error?.issues ?? [], 'en').map(({ field, code }) => `${field} ${code}`);

describe('a draft', () => {
  it('may be empty, and keeps only what was sent', () => {
    expect(form.Draft.parse({})).toEqual({});
    expect(form.Draft.parse({ title: null, level: 3 })).toEqual({ title: null, level: 3 });
  });

  it('takes an emptied control as null and trims texts', () => {
    expect(form.Draft.parse({ title: '  ', colour: '', level: '', note: ' x ', partners: [{ name: ' y ' }] })).toEqual({
      title: null,
      colour: null,
      level: null,
      note: 'x',
      partners: [{ name: 'y' }],
    });
  });

  it('is not asked for lower limits, formats, choices or consent', () => {
    const begun = {
      title: 'x',
      colours: [],
      sober: 'red',
      agreed: false,
      mail: 'jan',
      phone: '06',
      website: 'www',
      plan: {},
    };
    expect(form.Draft.parse(begun)).toEqual(begun);
  });

  it.each<[string, unknown, string]>([
    ['title', 'x'.repeat(21), 'too-long'],
    ['title', 4, 'wrong-format'],
    ['colour', 'pink', 'not-an-option'],
    ['colours', ['red', 'green', 'blue'], 'too-long'],
    ['level', 10, 'out-of-range'],
    ['level', 'nine', 'not-a-number'],
    ['amountEur', 1.5, 'not-a-number'],
    ['amountEur', 1e17, 'out-of-range'],
    ['spare', 'yes', 'wrong-format'],
    ['from', '2026-02-30', 'wrong-format'],
    ['related', '12', 'wrong-format'],
    ['others', Array(3).fill('0197a1b2-0000-7000-8000-000000000000'), 'too-long'],
    ['mail', `${'x'.repeat(250)}@y.nl`, 'too-long'],
    ['status', 'submitted', 'unknown-field'],
  ])('refuses for %s: %j', (field, value, code) => {
    expect(codes(form.Draft, { [field]: value })).toEqual([`${field} ${code}`]);
  });

  it('refuses unknown parts', () => {
    expect(codes(form.Draft, { plan: { weather: 'x' }, partners: [{ age: 1 }] })).toEqual([
      'plan.weather unknown-field',
      'partners.0.age unknown-field',
    ]);
  });
});

describe('a complete form', () => {
  it('has every field, null where it is empty, with defaults filled in', () => {
    expect(form.Complete.parse({ ...complete, note: '', sober: null })).toEqual({
      ...Object.fromEntries(Object.keys(form.fields).map((name) => [name, null])),
      ...complete,
      sober: 'blue',
      spare: false,
    });
  });

  it('may be the answer of a form again', () => {
    const once = form.Complete.parse({ ...complete, phone: '+31 (6) 1234.56-78', partners: [{ name: 'Jan' }] });
    expect(once).toMatchObject({ phone: '+31612345678', partners: [{ name: 'Jan', confirmed: false }] });
    expect(form.Complete.parse(once)).toEqual(once);
    expect(form.View.parse(once)).toEqual(once);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ title: null }, ['title required']],
    [{ title: 'x' }, ['title too-short']],
    [{ colours: [] }, ['colours required']],
    [{ agreed: false }, ['agreed must-be-true']],
    [{ agreed: null }, ['agreed required']],
    [{ sober: 'red' }, ['sober not-an-option']],
    [{ postcode: '12 AB' }, ['postcode wrong-format']],
    [{ mail: 'jan' }, ['mail wrong-format']],
    [{ phone: '0612345678' }, ['phone wrong-format']],
    [{ website: 'http://x.nl' }, ['website wrong-format']],
    [{ website: 'https://x.nl' }, []],
    [{ words: [] }, []],
    [{ accents: [] }, []],
    [{ plan: {} }, ['plan too-few-filled']],
    [{ plan: { people: ' ' } }, ['plan too-few-filled']],
    [{ plan: { people: 'x' } }, []],
    [{ partners: [{ name: 'x' }] }, ['partners.0.name too-short']],
    [{ level: 9 }, ['note required', 'words required']],
    [{ level: 9, note: 'x', words: [] }, ['words required']],
    [{ level: 9, note: 'x', words: ['y'] }, []],
    [{ amountEur: 2, level: 3 }, ['amountEur below-level']],
    [{ from: '2020-01-01' }, ['from in-the-past']],
  ])('with %j gives %j', (change, expected) => {
    expect(codes(form.Complete, { ...complete, ...change })).toEqual(expected);
  });

  it('gives every error at once, those of rules too', () => {
    const wrong = {
      level: 9,
      amountEur: 2.5,
      colours: ['red', 'green', 'blue'],
      others: Array(3).fill('x'),
      status: 1,
    };
    expect(new Set(codes(form.Complete, wrong).map((error) => error.split(' ')[0]))).toEqual(
      new Set([
        'title',
        'colours',
        'amountEur',
        'agreed',
        'others',
        'others.0',
        'others.1',
        'others.2',
        'status',
        'note',
        'words',
      ]),
    );
  });

  it('names a field once, and leaves a rule alone that reads a wrong field', () => {
    expect(codes(form.Complete, { ...complete, amountEur: -1, level: 3 })).toEqual(['amountEur out-of-range']);
    expect(codes(form.Complete, { ...complete, level: 9, note: 'x'.repeat(21), words: ['y'] })).toEqual([
      'note too-long',
    ]);
    expect(codes(form.Complete, { ...complete, amountEur: 2, level: 99 })).toEqual(['level out-of-range']);
  });

  it.each([null, undefined, 'x', 3, []])('is not %j', (input) => {
    expect(form.Complete.safeParse(input).success).toBe(false);
  });
});

describe('in OpenAPI', () => {
  it.each(['Draft', 'Complete', 'View'] as const)('%s describes its input and output', (name) => {
    for (const io of ['input', 'output'] as const) {
      const { properties } = z.toJSONSchema(form[name], { io });
      expect(Object.keys(properties ?? {})).toEqual(Object.keys(form.fields));
    }
  });

  it('a draft asks for nothing, and shows limits', () => {
    const { required, properties } = z.toJSONSchema(form.Draft, { io: 'input' });
    expect(required).toBeUndefined();
    expect(properties).toMatchObject({
      title: { anyOf: [{ type: 'string', maxLength: 20 }, { type: 'null' }] },
      level: { anyOf: [{ type: 'integer', minimum: 1, maximum: 9 }, { type: 'null' }] },
      colours: { anyOf: [{ type: 'array', maxItems: 2 }, { type: 'null' }] },
    });
  });
});
