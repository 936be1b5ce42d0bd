import { z } from 'zod';
import type { Bilingual } from '../actor.js';
import type { Field, ValueOf } from './fields.js';

export type Fields = Record<string, Field>;

/** What a form holds: null is "not filled in". */
export type ValuesOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> | null };

/** A demand that looks at more than one field. It sees fields that are themselves wrong as empty. */
export interface Rule<Values> {
  readonly field: keyof Values & string;
  /** The part of a group that is wrong. */
  readonly part?: string;
  readonly code: string;
  readonly broken: (values: Values, today: string) => boolean;
  readonly detail?: Bilingual;
}

export const requiredWhen = <Name extends string, Seen>(
  field: Name,
  applies: (values: Seen) => boolean,
): Rule<Seen & Record<Name, unknown>> => ({
  field,
  code: 'required',
  broken: (values) => isEmpty(values[field]) && applies(values),
});

type DraftShape<F extends Fields> = { [K in keyof F]: z.ZodOptional<z.ZodType<ValueOf<F[K]> | null>> };
type CompleteShape<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer Value, true> ? z.ZodType<Value> : z.ZodType<ValueOf<F[K]> | null>;
};
type ViewShape<F extends Fields> = { [K in keyof F]: z.ZodType<ValueOf<F[K]> | null> };

export interface Form<F extends Fields> {
  readonly fields: F;
  readonly rules: readonly Rule<ValuesOf<F>>[];
  /** Types and upper limits; every field may be absent or null. */
  readonly Draft: z.ZodObject<DraftShape<F>, z.core.$strict>;
  /** Everything that submission demands; gives back tidied values with the defaults filled in. */
  readonly Complete: z.ZodObject<CompleteShape<F>, z.core.$strict>;
  /** The fields as an answer shows them: all present, null where not filled in. */
  readonly View: z.ZodObject<ViewShape<F>>;
}

export function defineForm<const F extends Fields>(fields: F, rules: readonly Rule<ValuesOf<F>>[] = []): Form<F> {
  return {
    fields,
    rules,
    Draft: z.strictObject(draftShape(fields)),
    Complete: z.strictObject(completeShape(fields)).superRefine((values, context) => {
      checkRules(fields, rules, values, context);
    }, always),
    View: z.object(mapFields(fields, ({ draft }) => draft.nullable()) as ViewShape<F>),
  };
}

export const draftShape = <F extends Fields>(fields: F) =>
  mapFields(fields, ({ draft }) => z.preprocess(tidy, draft.nullable()).optional()) as DraftShape<F>;

export const completeShape = <F extends Fields>(fields: F) =>
  mapFields(fields, ({ complete, required, limits }) => {
    if (!required) return z.preprocess(tidy, complete.nullable()).default(null);
    return z.preprocess((value) => tidy(value) ?? limits.default, complete);
  }) as CompleteShape<F>;

const mapFields = (fields: Fields, schemaOf: (field: Field) => z.ZodType): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]));

/** A form control that is left empty sends '', which means the same as null. */
const tidy = (value: unknown): unknown => {
  const trimmed = typeof value === 'string' ? value.trim() : value;
  return trimmed === '' || trimmed === undefined ? null : trimmed;
};

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Rules also run when fields are wrong, so that every error comes at once. */
const always = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

function checkRules<F extends Fields>(
  fields: F,
  rules: readonly Rule<ValuesOf<F>>[],
  given: Record<string, unknown>,
  context: z.core.$RefinementCtx,
): void {
  const wrong = new Set(context.issues.map(({ path }) => path?.[0]));
  const entries = Object.keys(fields).map((name) => [name, wrong.has(name) ? null : (given[name] ?? null)]);
  const values = Object.fromEntries(entries) as ValuesOf<F>;
  const today = amsterdam.format(new Date());
  for (const { field, part, code, broken, detail } of rules) {
    if (wrong.has(field) || !broken(values, today)) continue;
    wrong.add(field);
    context.addIssue({ code: 'custom', path: part ? [field, part] : [field], message: code, params: { code, detail } });
  }
}
