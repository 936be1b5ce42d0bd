import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Inputs } from './form-values';

/** Longer than a click takes: an error that appears during one would move the button away from under the mouse. */
const afterTheClick = 300;

/**
 * Looks at a field when it is left with something in it, and at a wrong one again with every change,
 * so that its error goes as soon as it is right.
 */
export function useFieldChecks(form: UseFormReturn<Inputs>): void {
  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ name, type }) => {
        if (name && type === 'change' && form.getFieldState(name).error) void form.trigger(name);
      },
    });
    const left = ({ target }: FocusEvent) => {
      const { name, value } = target as Partial<HTMLInputElement>;
      if (name && value && name in form.getValues()) setTimeout(() => void form.trigger(name), afterTheClick);
    };
    document.addEventListener('focusout', left);
    return () => {
      stop();
      document.removeEventListener('focusout', left);
    };
  }, [form]);
}
