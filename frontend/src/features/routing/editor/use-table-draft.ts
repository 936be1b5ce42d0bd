import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useAutosave } from '../../../ui/use-autosave';
import { type RuleSetView, useSaveTable } from '../rule-sets.api';
import type { RuleTable } from '../rule-table';

interface Values {
  table: RuleTable;
}

/** The table while someone works on it: saved by itself, never over what someone else saved in between. */
export function useTableDraft(view: RuleSetView) {
  const form = useForm<Values>({ defaultValues: { table: view.table } });
  const revision = useRef(view.revision);
  const put = useSaveTable(view.version);
  const saving = useAutosave<Values>({
    form,
    delay: 600,
    save: async ({ table }) => {
      if (!table) return;
      revision.current = (await put(table, revision.current)).revision;
    },
  });
  return {
    table: form.watch('table'),
    saving,
    change: (change: (table: RuleTable) => RuleTable) => form.setValue('table', change(form.getValues('table'))),
  };
}
