import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { showFieldErrors } from './form-errors';

/**
 * Counts the attempts to send that failed, for the error summary. Give `failed` to `handleSubmit` and to `onError`:
 * what the server said of fields is put beside them.
 */
export function useFailedAttempts<T extends FieldValues>({ setError }: UseFormReturn<T>) {
  const [attempt, setAttempt] = useState(0);
  const failed = (error: unknown) => {
    showFieldErrors(error, setError);
    setAttempt((count) => count + 1);
  };
  return { attempt, failed };
}
