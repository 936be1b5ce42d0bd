import type { FormDescription, FormField } from '../../../api/types';
import { allFieldsOf, type FormLayout, type LayoutField } from '../../../ui/form-layout';

/** What the API holds for each field: null is "not filled in". */
export type Answers = Record<string, unknown>;

/** What the inputs hold: texts and choices are strings, and so are levels and yes or no. */
export type Inputs = Record<string, unknown>;

export type Control =
  | 'line'
  | 'area'
  | 'email'
  | 'phone'
  | 'url'
  | 'date'
  | 'number'
  | 'money'
  | 'level'
  | 'yesNo'
  | 'tick'
  | 'choice'
  | 'choices'
  | 'words'
  | 'address'
  | 'parts'
  | 'rows'
  | 'reference';

export interface AskedField extends LayoutField {
  described: FormField;
  control: Control;
  required: boolean;
}

export const unknownLevel = 'unknown';

const controls: Record<string, Control> = {
  string: 'line',
  text: 'area',
  address: 'address',
  email: 'email',
  phone: 'phone',
  url: 'url',
  date: 'date',
  money: 'money',
  enum: 'choice',
  country: 'choice',
  'enum[]': 'choices',
  'string[]': 'words',
  object: 'parts',
  'object[]': 'rows',
  reference: 'reference',
};

/** The words for a short scale stand in its help: "1 = …, 2 = …". */
export const levelsInHelp = (help: string): [level: string, meaning: string][] =>
  [...help.matchAll(/(\d+) = ([^,.]+)/g)].map(([, level = '', meaning = '']) => [level, meaning.trim()]);

function controlOf(field: FormField, list: string | undefined): Control {
  if (field.type === 'integer') return list || levelsInHelp(field.help.nl).length > 1 ? 'level' : 'number';
  if (field.type === 'boolean') return field.limits['mustBeTrue'] === true ? 'tick' : 'yesNo';
  return controls[field.type] ?? 'line';
}

/** The layout with what the description says of each field; a field that the form does not have is left out. */
export function askedFields(layout: FormLayout, description: FormDescription): Map<string, AskedField> {
  const described = new Map(description.fields.map((field) => [field.name, field]));
  return new Map(
    allFieldsOf(layout).flatMap((field) => {
      const found = described.get(field.name);
      if (!found) return [];
      const required = found.required !== 'no' || field.mayBeUnknown === true;
      // A list of rows is described as an object: the columns of the layout tell the two apart.
      const control = field.columns ? 'rows' : controlOf(found, field.list ?? found.list);
      return [[field.name, { ...field, described: found, control, required }]];
    }),
  );
}

interface Codec {
  toInput(answer: unknown): unknown;
  toAnswer(input: unknown): unknown;
}

/** Unanswered is the empty form of each input: null for a choice, which then has nothing to clear. */
const words: Codec = {
  toInput: (answer) => answer ?? '',
  toAnswer: (input) => (typeof input === 'string' ? input.trim() : '') || null,
};
const single: Codec = { toInput: (answer) => answer ?? null, toAnswer: (input) => input ?? null };
const several: Codec = {
  toInput: (answer) => (Array.isArray(answer) ? answer : []),
  toAnswer: (input) => (Array.isArray(input) && input.length > 0 ? input : null),
};
const inParts: Codec = {
  toInput: (answer) => answer ?? {},
  toAnswer: (input) => filledParts(input as Record<string, unknown>),
};
const sayings = new Map([
  ['yes', true],
  ['no', false],
]);

const codecs: Record<Control, Codec> = {
  line: words,
  area: words,
  email: words,
  phone: words,
  url: words,
  date: single,
  number: single,
  money: single,
  choice: single,
  reference: single,
  choices: several,
  words: several,
  rows: several,
  parts: inParts,
  address: inParts,
  tick: { toInput: (answer) => answer === true, toAnswer: (input) => (input === true ? true : null) },
  yesNo: {
    toInput: (answer) => [...sayings].find(([, meaning]) => meaning === answer)?.[0] ?? null,
    toAnswer: (input) => sayings.get(String(input)) ?? null,
  },
  level: {
    toInput: (answer) => (answer === null || answer === undefined ? null : String(answer)),
    toAnswer: (input) => (input === null || input === undefined || input === unknownLevel ? null : Number(input)),
  },
};

export const inputOf = ({ control }: Pick<AskedField, 'control'>, answer: unknown): unknown =>
  codecs[control].toInput(answer);

export const answerOf = ({ control }: Pick<AskedField, 'control'>, input: unknown): unknown =>
  codecs[control].toAnswer(input);

function filledParts(parts: Record<string, unknown>): Record<string, unknown> | null {
  const filled = Object.entries(parts).flatMap(([name, text]) => {
    const words = typeof text === 'string' ? text.trim() : '';
    return words ? [[name, words] as const] : [];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}

/** What is asked now, with what it says; an answer to a question that is not asked any more is none. */
export function answersIn(fields: ReadonlyMap<string, AskedField>, inputs: Inputs): Answers {
  const answers: Answers = {};
  for (const field of fields.values())
    answers[field.name] = field.when?.(answers) === false ? null : answerOf(field, inputs[field.name]);
  return answers;
}

export const isAsked = (field: LayoutField, answers: Answers): boolean => field.when?.(answers) !== false;

/** A form begins with what it has; else with what we know of its writer, and with the defaults of its description. */
export function firstInputs(fields: ReadonlyMap<string, AskedField>, item: Answers | null, known: Answers): Inputs {
  const of = ({ name, described }: AskedField) => item?.[name] ?? known[name] ?? described.limits['default'] ?? null;
  return Object.fromEntries([...fields.values()].map((field) => [field.name, inputOf(field, of(field))]));
}
