import { useEffect, useRef } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';

/** Texts that were begun, by case and action, for as long as the page is open. */
export type Drafts = Map<string, FieldValues>;

interface DraftedForm<T extends FieldValues> {
  form: UseFormReturn<T>;
  /** It was sent: nothing to come back to. */
  forget: () => void;
}

/** A form that can be closed and opened again without losing what was typed. */
export function useDraftedForm<T extends FieldValues>(drafts: Drafts, key: string, empty: T): DraftedForm<T> {
  const form = useForm<T>({ defaultValues: { ...empty, ...drafts.get(key) } as DefaultValues<T> });
  const kept = useRef(true);
  const { getValues } = form;
  useEffect(
    () => () => {
      if (kept.current) drafts.set(key, getValues());
      else drafts.delete(key);
    },
    [drafts, key, getValues],
  );
  const forget = () => {
    kept.current = false;
  };
  return { form, forget };
}
