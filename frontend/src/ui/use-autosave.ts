import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed' | 'conflict';

interface Autosave<T extends FieldValues> {
  form: UseFormReturn<T>;
  /** Gets only the fields that changed since the last time. Throwing an error with status 412 means a conflict. */
  save: (changes: Partial<T>) => Promise<unknown>;
  /** Quiet time after the last keystroke. */
  delay?: number;
}

type Snapshot = ReadonlyMap<string, string | undefined>;

function snapshotOf(values: FieldValues): Snapshot {
  return new Map(Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]));
}

function changesSince<T extends FieldValues>(before: Snapshot, values: T): Partial<T> {
  const changed = Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== before.get(key));
  return Object.fromEntries(changed) as Partial<T>;
}

/**
 * Saves a form while it is being filled in: never two saves at once, and nothing is dropped in between.
 * What the form starts with counts as saved, so mount it with the values that the server has.
 */
export function useAutosave<T extends FieldValues>({ form, save, delay = 900 }: Autosave<T>) {
  const [state, setState] = useState<SaveState>('idle');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [start] = useState(() => snapshotOf(form.getValues()));
  const stored = useRef(start);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  });

  const run = useCallback(async () => {
    for (;;) {
      const values = form.getValues();
      const changes = changesSince(stored.current, values);
      const sent = snapshotOf(values);
      if (Object.keys(changes).length === 0) return;
      setState('saving');
      try {
        await saveNow.current(changes);
      } catch (error) {
        setState((error as { status?: number }).status === 412 ? 'conflict' : 'failed');
        return;
      }
      stored.current = sent;
      setSavedAt(new Date().toISOString());
      setState('saved');
    }
  }, [form]);

  /** Saves what is still waiting; call it before moving on or submitting. */
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    await running.current;
    running.current = run().finally(() => {
      running.current = null;
    });
    await running.current;
  }, [run]);

  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flush(), delay);
      },
    });
    const warn = (event: BeforeUnloadEvent) => {
      if (Object.keys(changesSince(stored.current, form.getValues())).length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
      void flush();
    };
  }, [form, delay, flush]);

  return { state, savedAt, flush };
}
