import type { Interest } from './declaration.contract.js';

export interface Declarable {
  /** Whether the case still takes declarations. */
  open: boolean;
  /** Whether the member belongs to the organisation that brought the case. */
  own: boolean;
  previous: Interest | null;
}

const interests: readonly Interest[] = ['none', 'possible', 'yes'];

/**
 * A first declaration is free; after it a member can only step out for good. Who belongs to the organisation of the
 * case has an interest, whatever they say; who finds out after the answer may still say so.
 */
export const declarationPolicy = {
  declare: (next: Interest, { open, own, previous }: Declarable): boolean => {
    if (previous !== null) return next === 'yes' && previous !== 'yes';
    return open && !(own && next === 'none');
  },
  options: (one: Declarable): Interest[] => interests.filter((next) => declarationPolicy.declare(next, one)),
};
