import { z } from 'zod';
import type { Bilingual } from '../actor.js';
import { fault } from '../validation.js';

export interface Limits {
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  readonly pattern?: RegExp;
  readonly default?: unknown;
  readonly mustBeTrue?: boolean;
  readonly minFilled?: number;
}

export interface Field<Value = unknown, Required extends boolean = boolean> {
  readonly kind: string;
  readonly required: Required;
  readonly limits: Limits;
  readonly options?: readonly string[];
  /** Type and upper limits. */
  readonly draft: z.ZodType<Value>;
  /** The draft's demands and the lower limits and formats. */
  readonly complete: z.ZodType<Value>;
}

export type ValueOf<F extends Field> = F extends Field<infer Value> ? Value : never;
type IsRequired<L extends Limits> = L extends { required: false } ? false : true;

export function field<Value, L extends Limits>(
  kind: string,
  limits: L,
  draft: z.ZodType<Value>,
  complete: z.ZodType<Value> = draft,
  options?: readonly string[],
): Field<Value, IsRequired<L>> {
  const required = (limits.required ?? true) as IsRequired<L>;
  return { kind, required, limits, draft, complete, ...(options && { options }) };
}

/** A pattern with the sentence that explains it; `z.regex` has no place for that sentence. */
const matching = (schema: z.ZodString, pattern: RegExp, explanation: Bilingual) =>
  schema
    .refine((value) => pattern.test(value), { params: { code: 'wrong-format', detail: explanation } })
    .meta({ pattern: pattern.source });

export const text = <const L extends Limits & { max: number }>(limits: L) => {
  const draft = z.string().trim().max(limits.max);
  return field('text', limits, draft, draft.min(limits.min ?? 1));
};

export const patternText = <const L extends Limits & { max: number; pattern: RegExp }>(
  limits: L,
  explanation: Bilingual,
) => {
  const draft = z.string().trim().max(limits.max);
  return field('text', limits, draft, matching(draft, limits.pattern, explanation));
};

export const email = <const L extends Limits>(limits: L) =>
  field('email', { max: 254, ...limits }, z.string().max(254), z.email().max(254));

export const url = <const L extends Limits & { max: number }>(limits: L) =>
  field('url', limits, z.string().max(limits.max), z.url({ protocol: /^https$/ }).max(limits.max));

const phonePattern = /^\+[0-9]{8,15}$/;
const withoutSpacing = z
  .string()
  .overwrite((value) => value.replace(/[\s().-]/g, ''))
  .max(30);

export const phone = <const L extends Limits>(limits: L) =>
  field(
    'phone',
    { ...limits, pattern: phonePattern },
    z.string().max(30),
    matching(
      withoutSpacing,
      phonePattern,
      fault(
        'wrong-format',
        'Vul het nummer in met landcode, bijvoorbeeld +31612345678.',
        'Enter the number with its country code, for example +31612345678.',
      ).detail,
    ),
  );

/** Not `z.int()`: that one stops every later check of the form, and so hides the errors that rules would add. */
const numeric = <L extends Limits>(kind: string, limits: L) => {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = limits;
  return field(kind, limits, z.number().multipleOf(1).min(min).max(max).meta({ type: 'integer' }));
};

export const integer = <const L extends Limits & { min: number; max: number }>(limits: L) => numeric('integer', limits);

/** Whole euros. */
export const money = <const L extends Limits & { min: number }>(limits: L) => numeric('money', limits);

export const yesNo = <const L extends Limits>(limits: L) =>
  field('yesNo', limits, z.boolean(), limits.mustBeTrue ? z.literal(true) : z.boolean());

export const date = <const L extends Limits>(limits: L) => field('date', limits, z.iso.date());

/** Not `z.array().max()`, for the same reason as in `numeric`. */
export const listOf = <T extends z.ZodType>(item: T, maximum: number) =>
  z
    .array(item)
    .check(({ value, issues }) => {
      if (value.length > maximum)
        issues.push({ code: 'too_big', origin: 'array', maximum, inclusive: true, input: value, continue: true });
    })
    .meta({ maxItems: maximum });

type Codes<V extends string> = z.ZodEnum<{ [K in V]: K }>;

/** A list that need not be filled in may be empty, whatever its least length. */
const leastOf = ({ required, min }: Limits) => (required === false ? 0 : (min ?? 0));

export const choice = <V extends string, const L extends Limits>(codes: Codes<V>, limits: L) =>
  field<V, L>('choice', limits, codes, codes, codes.options);

export const choices = <V extends string, const L extends Limits>(codes: Codes<V>, limits: L) => {
  const draft = listOf(codes, limits.max ?? codes.options.length);
  return field<V[], L>('choices', limits, draft, draft.min(leastOf(limits)), codes.options);
};

/** Short words of one's own. */
export const tags = <const L extends Limits & { max: number; maxLength: number }>(limits: L) => {
  const draft = listOf(z.string().trim().min(1).max(limits.maxLength), limits.max);
  return field('tags', limits, draft, draft.min(leastOf(limits)));
};

export const reference = <const L extends Limits>(limits: L) => field('reference', limits, z.uuid());

export const references = <const L extends Limits & { max: number }>(limits: L) =>
  field('references', limits, listOf(z.uuid(), limits.max));
