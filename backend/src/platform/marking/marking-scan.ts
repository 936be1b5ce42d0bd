import { ruleFor } from './marking.js';
import type { Place } from './own-line.js';

export interface MarkingFound {
  field: string;
  rule: string;
  /** The whole text, for its hash and length only: it goes nowhere. */
  text: string;
}

/** Values that a field may not have, such as a label that the portal is not allowed to hold. */
export type ForbiddenValues = Readonly<Record<string, readonly string[]>>;

/** Finds the first classification marking in any text of an input, at whatever depth. */
export function findMarking(
  value: unknown,
  forbidden: ForbiddenValues = {},
  place: Place = 'text',
): MarkingFound | null {
  for (const { field, name, text } of textsIn(value, [])) {
    const rule = isForbidden(forbidden, name, text) ? 'label' : ruleFor(text, place);
    if (rule) return { field: asNamed(field), rule, text };
  }
  return null;
}

interface FoundText {
  field: string;
  name: string;
  text: string;
}

function* textsIn(value: unknown, path: readonly string[]): Generator<FoundText> {
  if (typeof value === 'string') yield { field: path.join('.'), name: path.at(-1) ?? '', text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value)) yield { field: path.join('.'), name: '', text: key }; // a name is a text as well
    yield* textsIn(part, [...path, key]);
  }
}

/** A name that no form has is itself something that was written, and must not be kept. */
const asNamed = (field: string): string =>
  field
    .split('.')
    .map((part) => (/^(?:|[a-z][a-zA-Z0-9]{0,39}|\d{1,4})$/.test(part) ? part : '?'))
    .join('.');

const isForbidden = (forbidden: ForbiddenValues, name: string, text: string): boolean =>
  Object.hasOwn(forbidden, name) && (forbidden[name]?.includes(text.trim()) ?? false);
