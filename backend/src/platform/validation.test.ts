import { z } from 'zod';
import type { Language } from './actor.js';
import { fault, fieldErrors, type InputIssue } from './validation.js';

const issuesOf = (schema: z.ZodType, input: unknown): readonly InputIssue[] =>
  schema.safeParse(input).error?.issues ?? [];
const errorsIn = (language: Language, schema: z.ZodType, input: unknown) =>
  fieldErrors(issuesOf(schema, input), language);

const field = (schema: z.ZodType) => z.strictObject({ field: schema });

describe('an issue of zod becomes a code and a sentence that says what to do', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['absent', z.string(), undefined, 'required', 'Fill this in.'],
    ['null', z.int(), null, 'required', 'Fill this in.'],
    ['an option that is absent', z.enum(['a', 'b']), null, 'required', 'Fill this in.'],
    ['an empty list', z.array(z.string()).min(1), [], 'required', 'Fill this in.'],
    ['a text that is too short', z.string().min(10), 'x', 'too-short', 'Use 10 characters or more.'],
    ['a text that is too long', z.string().max(1000), 'x'.repeat(1001), 'too-long', 'Use 1,000 characters or fewer.'],
    ['a list that is too short', z.array(z.string()).min(2), ['x'], 'too-short', 'Choose 2 or more.'],
    ['a list that is too long', z.array(z.string()).max(1), ['x', 'y'], 'too-long', 'Choose 1 or fewer.'],
    ['a number that is too low', z.int().min(1), 0, 'out-of-range', 'Enter 1 or more.'],
    ['a number that is not above', z.int().positive(), 0, 'out-of-range', 'Enter 1 or more.'],
    ['a number that is too high', z.number().max(5e9), 6e9, 'out-of-range', 'Enter 5,000,000,000 or less.'],
    ['a text for a number', z.int(), '4', 'not-a-number', 'Enter a whole number, without letters or decimals.'],
    ['a fraction', z.int(), 4.5, 'not-a-number', 'Enter a whole number, without letters or decimals.'],
    [
      'a fraction of a step',
      z.number().multipleOf(1),
      4.5,
      'not-a-number',
      'Enter a whole number, without letters or decimals.',
    ],
    ['an unknown option', z.enum(['a', 'b']), 'c', 'not-an-option', 'Choose one of the options.'],
    ['a box that is not ticked', z.literal(true), false, 'must-be-true', 'Tick this box. You cannot go on without it.'],
    [
      'a wrong e-mail address',
      z.email(),
      'x',
      'wrong-format',
      'Enter an e-mail address, for example name@company.com.',
    ],
    ['a wrong date', z.iso.date(), 'May', 'wrong-format', 'Enter a date as year-month-day, for example 2026-11-30.'],
    ['a wrong id', z.uuid(), 'x', 'wrong-format', 'Choose something from the list.'],
    ['a number for a text', z.string(), 4, 'wrong-format', 'Enter text here.'],
    ['a text for yes or no', z.boolean(), 'x', 'wrong-format', 'Choose yes or no.'],
    ['a pattern', z.string().regex(/^\d+$/), 'x', 'wrong-format', 'Check this. It does not have the right form.'],
    [
      'none of a union',
      z.union([z.string(), z.number()]),
      true,
      'wrong-format',
      'Check this. It does not have the right form.',
    ],
  ])('%s', (_, schema, input, code, detail) => {
    expect(errorsIn('en', field(schema), { field: input })).toEqual([{ field: 'field', code, detail }]);
  });

  it('with the code and text of a refinement that speaks for itself', () => {
    const even = z
      .int()
      .refine((value) => value % 2 === 0, { params: fault('odd', 'Kies een even getal.', 'Choose an even number.') });
    expect(errorsIn('nl', field(even), { field: 3 })).toEqual([
      { field: 'field', code: 'odd', detail: 'Kies een even getal.' },
    ]);
    expect(errorsIn('en', field(even), { field: 3 })).toEqual([
      { field: 'field', code: 'odd', detail: 'Choose an even number.' },
    ]);
  });

  it('one for each unknown field', () => {
    expect(errorsIn('nl', field(z.string()), { field: 'x', a: 1, b: 2 })).toEqual([
      { field: 'a', code: 'unknown-field', detail: 'Dit veld kennen wij niet. Haal het weg.' },
      { field: 'b', code: 'unknown-field', detail: 'Dit veld kennen wij niet. Haal het weg.' },
    ]);
  });

  it('with the path to a part', () => {
    const parts = z.strictObject({ partners: z.array(z.strictObject({ name: z.string() })) });
    expect(errorsIn('nl', parts, { partners: [{ name: 'x' }, { name: null, role: 'y' }] })).toEqual([
      { field: 'partners.1.name', code: 'required', detail: 'Vul dit in.' },
      { field: 'partners.1.role', code: 'unknown-field', detail: 'Dit veld kennen wij niet. Haal het weg.' },
    ]);
  });

  it('in Dutch numbers for Dutch readers', () => {
    const [error] = errorsIn('nl', field(z.number().max(5e9)), { field: 6e9 });
    expect(error?.detail).toBe('Vul 5.000.000.000 of minder in.');
  });

  it('also when it comes from another Standard Schema', () => {
    expect(fieldErrors([{ message: 'Invalid', path: [{ key: 'a' }, 0] }], 'en')).toEqual([
      { field: 'a.0', code: 'wrong-format', detail: 'Check this. It does not have the right form.' },
    ]);
  });
});
