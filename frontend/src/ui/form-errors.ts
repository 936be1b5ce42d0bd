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

/** Said beside the fields, and then not once more above them. */
export const isAboutFields = (error: unknown): error is Error & Refused =>
  error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.length > 0;

/** Puts what the server said about fields beside those fields. */
export function showFieldErrors<T extends FieldValues>(error: unknown, setError: UseFormSetError<T>): void {
  if (!isAboutFields(error)) return;
  for (const { field, detail } of error.errors) setError(field as FieldPath<T>, { type: 'server', message: detail });
}
