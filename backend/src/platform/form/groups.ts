import { z } from 'zod';
import { fault } from '../validation.js';
import { type Field, field, type Limits, listOf } from './fields.js';
import { completeShape, draftShape, type Fields } from './form.js';

const draftOf = <F extends Fields>(parts: F) => z.strictObject(draftShape(parts));
const completeOf = <F extends Fields>(parts: F) => z.strictObject(completeShape(parts));

type Parts<F extends Fields> = z.output<ReturnType<typeof draftOf<F>>>;
type WithParts<F extends Fields> = { readonly parts: F };

/** One thing in named parts, such as an address; `minFilled` asks for that many parts, whichever they are. */
export function group<F extends Fields, const L extends Limits>(
  parts: F,
  limits: L,
): Field<Parts<F>, L extends { required: false } ? false : true> & WithParts<F> {
  const complete = completeOf(parts).refine((value) => filledIn(value) >= (limits.minFilled ?? 0), {
    params: fault(
      'too-few-filled',
      `Vul hier ${limits.minFilled} vakken in of meer.`,
      `Fill in ${limits.minFilled} boxes or more here.`,
    ),
  });
  return { ...field<Parts<F>, L>('group', limits, draftOf(parts), complete as z.ZodType<Parts<F>>), parts };
}

const filledIn = (value: object): number => Object.values(value).filter((part) => part !== null).length;

/** A list of things in the same named parts, such as partners. */
export function rows<F extends Fields, const L extends Limits & { max: number }>(
  parts: F,
  limits: L,
): Field<Parts<F>[], L extends { required: false } ? false : true> & WithParts<F> {
  const draft = listOf(draftOf(parts), limits.max);
  const complete = listOf(completeOf(parts), limits.max);
  return { ...field<Parts<F>[], L>('rows', limits, draft, complete as z.ZodType<Parts<F>[]>), parts };
}
