import { z } from 'zod';
import type { Bilingual, Language } from './actor.js';
import type { FieldError } from './refusal.js';

/** What a Standard Schema reports; zod adds the members that `codeOf` and `detailOf` read. */
export type InputIssue = {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
};

/** Thrown by the validation pipe and by submission; the problems filter writes the texts in the caller's language. */
export class InvalidInput extends Error {
  constructor(readonly issues: readonly InputIssue[]) {
    super('invalid input');
  }
}

/** Parameters of a zod refinement that speaks for itself: `.refine(…, { params: fault(code, nl, en) })`. */
export const fault = (code: string, nl: string, en: string): { code: string; detail: Bilingual } => ({
  code,
  detail: { nl, en },
});

/** A zod issue does not say whether its input was empty, so the message carries it; the only global setting of zod. */
const EMPTY = 'required';
const aboutType = ['invalid_type', 'invalid_value', 'invalid_union'];
z.config({ customError: ({ code, input }) => (aboutType.includes(code) && input == null ? EMPTY : undefined) });

/** The answer for one field that only the data itself can judge. */
export const wrongField = (field: string, code: string, nl: string, en: string): InvalidInput =>
  new InvalidInput([{ message: code, path: [field], code: 'custom', params: fault(code, nl, en) } as InputIssue]);

/** Every issue as field, stable code, and a sentence that says what to do. */
export const fieldErrors = (issues: readonly InputIssue[], language: Language): FieldError[] =>
  issues.flatMap((issue) =>
    fieldsOf(issue).map((field) => ({ field, code: codeOf(issue), detail: detailOf(issue)[language] })),
  );

type ZodIssue = z.core.$ZodIssue;
const asZod = (issue: InputIssue): Partial<ZodIssue> => issue as Partial<ZodIssue>;

function fieldsOf(issue: InputIssue): string[] {
  const path = (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step));
  const zod = asZod(issue);
  return zod.code === 'unrecognized_keys' && zod.keys
    ? zod.keys.map((key) => [...path, key].join('.'))
    : [path.join('.')];
}

function codeOf(issue: InputIssue): string {
  if (issue.message === EMPTY) return 'required';
  const zod = asZod(issue);
  switch (zod.code) {
    case 'invalid_type':
      return isNumber(zod.expected) ? 'not-a-number' : 'wrong-format';
    case 'invalid_value':
      return isTick(zod.values) ? 'must-be-true' : 'not-an-option';
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'too_small':
      return sizeCode(zod.origin, isEmptyList(zod) ? 'required' : 'too-short');
    case 'too_big':
      return sizeCode(zod.origin, 'too-long');
    case 'not_multiple_of':
      return 'not-a-number';
    case 'custom':
      return typeof zod.params?.['code'] === 'string' ? zod.params['code'] : 'invalid';
    default:
      return 'wrong-format';
  }
}

const isNumber = (expected: unknown) => expected === 'number' || expected === 'int';
const isTick = (values: readonly unknown[] = []) => values.length === 1 && values[0] === true;
const isCount = (origin: unknown) => origin === 'string' || origin === 'array';
const sizeCode = (origin: unknown, ofCount: string) => (isCount(origin) ? ofCount : 'out-of-range');
const isEmptyList = (zod: Partial<z.core.$ZodIssueTooSmall>) => zod.origin === 'array' && Number(zod.minimum) === 1;

const texts: Record<string, Bilingual> = {
  required: { nl: 'Vul dit in.', en: 'Fill this in.' },
  'not-a-number': {
    nl: "Vul een heel getal in, zonder letters of komma's.",
    en: 'Enter a whole number, without letters or decimals.',
  },
  'not-an-option': { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' },
  'must-be-true': {
    nl: 'Zet hier een vinkje. Zonder dat kunt u niet verder.',
    en: 'Tick this box. You cannot go on without it.',
  },
  'unknown-field': {
    nl: 'Dit veld kennen wij niet. Haal het weg.',
    en: 'We do not know this field. Remove it.',
  },
};

const wrongFormat: Bilingual = {
  nl: 'Controleer dit. Het heeft niet de juiste vorm.',
  en: 'Check this. It does not have the right form.',
};

const formats: Record<string, Bilingual> = {
  email: {
    nl: 'Vul een e-mailadres in, bijvoorbeeld naam@bedrijf.nl.',
    en: 'Enter an e-mail address, for example name@company.com.',
  },
  date: {
    nl: 'Vul een datum in als jaar-maand-dag, bijvoorbeeld 2026-11-30.',
    en: 'Enter a date as year-month-day, for example 2026-11-30.',
  },
  uuid: { nl: 'Kies iets uit de lijst.', en: 'Choose something from the list.' },
  url: {
    nl: 'Vul een webadres in dat begint met https://.',
    en: 'Enter a web address that starts with https://.',
  },
  string: { nl: 'Vul hier tekst in.', en: 'Enter text here.' },
  boolean: { nl: 'Kies ja of nee.', en: 'Choose yes or no.' },
};

function detailOf(issue: InputIssue): Bilingual {
  const zod = asZod(issue);
  if (zod.code === 'custom' && zod.params?.['detail']) return zod.params['detail'] as Bilingual;
  return texts[codeOf(issue)] ?? sizeText(zod) ?? formatText(zod) ?? wrongFormat;
}

function formatText(zod: Partial<ZodIssue>): Bilingual | undefined {
  if (zod.code === 'invalid_format') return formats[zod.format ?? ''];
  if (zod.code === 'invalid_type') return formats[zod.expected ?? ''];
  return undefined;
}

function sizeText(zod: Partial<ZodIssue>): Bilingual | undefined {
  const step = 'inclusive' in zod && zod.inclusive === false ? 1 : 0;
  if (zod.code === 'too_small') return atLeast(zod.origin, Number(zod.minimum) + step);
  if (zod.code === 'too_big') return atMost(zod.origin, Number(zod.maximum) - step);
  return undefined;
}

const inDutch = new Intl.NumberFormat('nl-NL');
const inEnglish = new Intl.NumberFormat('en-GB');

function atLeast(origin: unknown, minimum: number): Bilingual {
  const [nl, en] = [inDutch.format(minimum), inEnglish.format(minimum)];
  if (origin === 'string') return { nl: `Gebruik ${nl} tekens of meer.`, en: `Use ${en} characters or more.` };
  if (origin === 'array') return { nl: `Kies er ${nl} of meer.`, en: `Choose ${en} or more.` };
  return { nl: `Vul ${nl} of meer in.`, en: `Enter ${en} or more.` };
}

function atMost(origin: unknown, maximum: number): Bilingual {
  const [nl, en] = [inDutch.format(maximum), inEnglish.format(maximum)];
  if (origin === 'string') return { nl: `Gebruik ${nl} tekens of minder.`, en: `Use ${en} characters or fewer.` };
  if (origin === 'array') return { nl: `Kies er ${nl} of minder.`, en: `Choose ${en} or fewer.` };
  return { nl: `Vul ${nl} of minder in.`, en: `Enter ${en} or less.` };
}
