import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type FieldProblem, ProblemError } from '../../../api/client';
import type { Item, ItemKind } from '../../../api/types';
import { useAutosave } from '../../../ui/use-autosave';
import { itemQuery, readAgain } from '../items.api';
import { Draft, type DraftListener } from './draft';
import type { Difference } from './draft-changes';
import { type Answers, type AskedField, answersIn, type Inputs, inputOf } from './form-values';
import { useLatest } from './use-latest';

interface ItemDraftOptions {
  kind: ItemKind;
  fields: ReadonlyMap<string, AskedField>;
  form: UseFormReturn<Inputs>;
  item: Item | null;
  /** For which organisation a new item is made; null when there is nothing to choose. */
  organisationId: string | null;
  onCreated: (id: string) => void;
  onSubmitted: (id: string) => Promise<void>;
  /** Puts what the server says of fields beside them. */
  showRefused: (errors: readonly FieldProblem[]) => void;
}

/** Ties a form to its draft on the server, and tells the page how it goes. */
export function useItemDraft(options: ItemDraftOptions) {
  const { kind, fields, form, item } = options;
  const queries = useQueryClient();
  const [current, setCurrent] = useState(item);
  const [problem, setProblem] = useState<unknown>(null);
  const [differences, setDifferences] = useState<readonly Difference[]>([]);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [sending, setSending] = useState(false);

  const fill = (answers: Answers) => {
    for (const [name, answer] of Object.entries(answers)) {
      const field = fields.get(name);
      if (field) form.setValue(name, inputOf(field, answer));
    }
  };
  const calls = useLatest<DraftListener>({
    created: ({ id }) => options.onCreated(id),
    saved: setCurrent,
    refused: options.showRefused,
    taken: (answers) => {
      fill(answers);
      setTaken(Object.keys(answers));
    },
    differs: setDifferences,
  });
  const organisation = useRef(options.organisationId);
  useEffect(() => {
    organisation.current = options.organisationId;
  });
  const [draft] = useState(
    () =>
      new Draft(
        kind,
        answersIn(fields, form.getValues()),
        item,
        {
          ...calls,
          // Also when the page is left meanwhile: the next one must not show the draft as it was.
          created: (made) => {
            void readAgain(queries, made.id);
            calls.created(made);
          },
          saved: (saved) => {
            queries.setQueryData(itemQuery(kind, saved.id).queryKey, saved);
            calls.saved(saved);
          },
        },
        () => organisation.current,
      ),
  );
  const answersNow = () => answersIn(fields, form.getValues());

  const save = async () => {
    setProblem(null);
    try {
      await draft.save(answersNow);
    } catch (error) {
      if (isRefusal(error)) setProblem(error);
      throw error;
    }
  };
  const autosave = useAutosave({ form, save });

  /** Chosen field by field: theirs comes into the form, mine goes out with the next save. */
  const settle = async (theirs: readonly string[]) => {
    const chosen = differences.filter(({ field }) => theirs.includes(field));
    fill(Object.fromEntries(chosen.map((one) => [one.field, one.theirs])));
    draft.settle();
    await autosave.flush();
  };

  /** Everything as the form has it must be on the server before it is sent in. */
  const saveAll = async (): Promise<boolean> => {
    await autosave.flush();
    if (!draft.isSaved(answersNow())) await save();
    const refusals = draft.refusalsOf(answersNow());
    options.showRefused(refusals);
    return refusals.length === 0;
  };

  const tell = (error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    if (error.errors.length > 0) options.showRefused(error.errors);
    // Two versions of one answer are a question of their own, not a failure.
    else if (error.status !== 412) setProblem(error);
  };

  const submit = async () => {
    setSending(true);
    try {
      if (await saveAll()) await options.onSubmitted(await draft.submit());
    } catch (error) {
      tell(error);
    } finally {
      setSending(false);
    }
  };

  const marked = draft.markedIn(answersNow());
  return { autosave, current, problem, differences, taken, marked, sending, settle, submit };
}

const isRefusal = (error: unknown) =>
  error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 412;
