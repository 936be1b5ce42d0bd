import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemKind } from '../../../api/types';
import type { FormSearch } from '../item-search';
import { readAgain } from '../items.api';
import { useFormKey } from './use-form-key';

/** Where in the form we are, which the address says, and the ways on from there. */
export function useFormPlace(kind: ItemKind) {
  const { id } = useParams({ strict: false }) as { id?: string };
  const { step = 1 } = useSearch({ strict: false }) as FormSearch;
  const { key, keepFor } = useFormKey(id);
  const [sent, setSent] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const go = (to: string, search: object, options: { replace?: boolean; resetScroll?: boolean } = {}) =>
    navigate({ to, search: search as never, ...options });
  return {
    id,
    key,
    /** Between sending and the item's page: the form stays as it is. */
    sent,
    step: step - 1,
    onMove: (at: number) => void go('.', at > 0 ? { step: at + 1 } : {}),
    /** The same form goes on under the address of its draft, so that a reload does too. */
    onCreated: (made: string) => {
      keepFor(made);
      void go(`/${kind}/${made}/edit`, step > 1 ? { step } : {}, { replace: true, resetScroll: false });
    },
    onSubmitted: async (submitted: string) => {
      setSent(true);
      await readAgain(queries, submitted);
      await go(`/${kind}/${submitted}`, { received: true }, { replace: true });
    },
    onLeave: (left: string) => void go(`/${kind}/${left}`, {}),
  };
}
