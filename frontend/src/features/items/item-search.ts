import type { ItemKind, ItemRow } from '../../api/types';

/*
 * What the addresses of these pages may say. It stands apart from the pages' parts:
 * routes are read with the first page, and would bring everything they import along.
 */

export interface FormSearch {
  /** From 1; the one after the last is the page to check the answers. */
  step?: number;
}

export function formSearch(search: Record<string, unknown>): FormSearch {
  const step = Number(search['step']);
  return Number.isInteger(step) && step > 1 ? { step } : {};
}

export interface ItemSearch {
  /** Just submitted: the page begins with the receipt. */
  received?: boolean;
}

export const itemSearch = (search: Record<string, unknown>): ItemSearch =>
  search['received'] === true ? { received: true } : {};

export interface ItemFilters {
  status?: ItemRow['status'] | undefined;
  kind?: ItemKind | undefined;
  /** What others share with us, instead of what is ours. */
  shared?: true | undefined;
}

export const filterStatuses = ['draft', 'submitted', 'withdrawn'] as const;
export const filterKinds = ['proposals', 'barriers', 'questions', 'financing-cases'] as const;
/** Few have these: no choice in the list, but an address may ask for them. */
const rareKinds = ['linkages', 'table-applications'] as const;

/** Anything else shows everything. */
export function itemFilters(search: Record<string, unknown>): ItemFilters {
  const status = filterStatuses.find((one) => one === search['status']);
  const kind = [...filterKinds, ...rareKinds].find((one) => one === search['kind']);
  if (search['shared'] === true) return { shared: true };
  return { ...(status && { status }), ...(kind && { kind }) };
}
