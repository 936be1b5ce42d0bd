import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ReferenceLists } from '../../../api/types';
import { choicesNow } from './field-choices';
import { type AskedField, answersIn, type Inputs } from './form-values';

/** A topic belongs to an area: with another area the topic is gone, and must be chosen anew. */
export function useDependentAnswers(
  form: UseFormReturn<Inputs>,
  fields: ReadonlyMap<string, AskedField>,
  lists: ReferenceLists,
): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values, name }) => {
          const answers = answersIn(fields, values);
          for (const field of fields.values()) {
            const chosen = answers[field.name];
            if (!name || field.within !== name || chosen === null) continue;
            if (!choicesNow(field, answers, lists).some(({ code }) => code === chosen)) form.setValue(field.name, null);
          }
        },
      }),
    [form, fields, lists],
  );
}
