import type { Answers } from './form-values';

const same = (one: unknown, other: unknown) => canonical(one) === canonical(other);

/** The order of the parts and parts that are empty make no difference. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const filled = Object.entries(part).filter(([, inner]) => inner !== null && inner !== '');
    return Object.fromEntries(filled.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

export const changesBetween = (before: Answers, now: Answers): Answers =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, before[name])));

export interface Difference {
  field: string;
  mine: unknown;
  theirs: unknown;
}

interface Merged {
  /** Changed by someone else only: taken over. */
  taken: Answers;
  /** Changed by both, and differently: a person must choose. */
  differences: Difference[];
}

/** Three versions of one draft: what both began with, what I made of it, and what someone else saved meanwhile. */
export function merge(base: Answers, mine: Answers, theirs: Answers): Merged {
  const taken: Answers = {};
  const differences: Difference[] = [];
  for (const field of Object.keys(mine)) {
    const [was, my, their] = [base[field], mine[field], theirs[field] ?? null];
    if (same(their, was) || same(their, my)) continue;
    if (same(my, was)) taken[field] = their;
    else differences.push({ field, mine: my, theirs: their });
  }
  return { taken, differences };
}
