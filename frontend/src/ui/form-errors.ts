import type { FieldErrors, FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import type { FieldError } from './ErrorSummary';

interface Refused {
  errors: readonly { field: string; detail: string }[];
}

/** Flattens the form's errors into the lines of an error summary, in the order of the given fields. */
export function errorLines<T extends FieldValues>(
  errors: FieldErrors<T>,
  fields?: readonly FieldPath<T>[],
): FieldError[] {
  const lines = walk(errors as Record<string, unknown>, '');
  if (!fields) return lines;
  const rank = (field: string) => fields.findIndex((name) => field === name || field.startsWith(`${name}.`));
  return lines.filter(({ field }) => rank(field) >= 0).sort((a, b) => rank(a.field) - rank(b.field));
}

function walk(node: Record<string, unknown>, path: string): FieldError[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (!value || typeof value !== 'object' || key === 'ref' || key === 'root') return [];
    const field = path ? `${path}.${key}` : key;
    const { message } = value as { message?: unknown };
    if (typeof message === 'string' && message) return [{ field, message }];
    return walk(value as Record<string, unknown>, field);
  });
}

/** Puts what the server said about fields beside those fields. Answers whether it said anything about any. */
export function showFieldErrors<T extends FieldValues>(refused: Refused, setError: UseFormSetError<T>): boolean {
  for (const { field, detail } of refused.errors) setError(field as FieldPath<T>, { type: 'server', message: detail });
  return refused.errors.length > 0;
}
