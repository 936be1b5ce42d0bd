import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseAction, Done, FormAction } from './actions';
import { leaves } from './actions';
import { caseQuery, type InboxRow, useAccept, useAssign } from './cases.api';
import type { useSelection } from './use-selection';

export type Told =
  | { done: Done; after?: 'nextChosen' | 'none' | undefined }
  | { cannot: InboxRow; action: CaseAction }
  | { failed: unknown };

/** Acting on the chosen row: take at once, the rest in a dialog; afterwards the next row is chosen. */
export function useInboxWork(selection: ReturnType<typeof useSelection>) {
  const queries = useQueryClient();
  const assign = useAssign();
  const accept = useAccept();
  const [doing, setDoing] = useState<{ caseId: string; action: FormAction } | null>(null);
  const [told, setTold] = useState<Told | null>(null);

  const begin = async (action: CaseAction) => {
    const row = selection.row;
    if (!row || assign.isPending || accept.isPending) return;
    setTold(null);
    try {
      const view = await queries.fetchQuery(caseQuery(row.id));
      if (!view.can[action]) return setTold({ cannot: row, action });
      if (action === 'accept') {
        await accept.mutateAsync({ view });
        return setTold({ done: { did: 'accepted', title: view.title } });
      }
      if (action !== 'take') return setDoing({ caseId: view.id, action });
      await assign.mutateAsync({ view, input: {} });
      setTold({ done: { did: 'taken', title: view.title } });
    } catch (failed) {
      setTold({ failed });
    }
  };

  const finish = (done: Done) => {
    const next = doing && leaves(done) ? selection.beside(doing.caseId) : undefined;
    setDoing(null);
    setTold({ done, after: leaves(done) ? (next ? 'nextChosen' : 'none') : undefined });
    selection.focus(next);
  };

  const cancel = () => {
    setDoing(null);
    selection.focus(undefined);
  };

  return { doing, told, taking: assign.isPending, begin: (action: CaseAction) => void begin(action), finish, cancel };
}
