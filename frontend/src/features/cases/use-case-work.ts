import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseAction, type Done, type FormAction, leaves } from './actions';
import { type CaseView, useAccept, useAssign } from './cases.api';
import { isOpen } from './inbox-counts';
import type { Drafts } from './use-drafted-form';

export type CaseWork = ReturnType<typeof useCaseWork>;

/** Acting on the case of this page: take at once, the rest in a panel; `onLeft` when the case has left the desk's list. */
export function useCaseWork(view: CaseView, onLeft: (done: Done) => void) {
  const { t } = useTranslation('cases');
  const assign = useAssign();
  const accept = useAccept();
  const [drafts] = useState<Drafts>(() => new Map());
  const [acted, setActed] = useState<{ on: string; doing?: FormAction; told?: Done; cannot?: string }>({ on: view.id });
  const cameFrom = useRef<HTMLElement | null>(null);
  // What was said or opened belongs to the case it was about.
  const { doing, told, cannot } = acted.on === view.id ? acted : {};
  const say = (what: { doing?: FormAction; told?: Done; cannot?: string }) => setActed({ on: view.id, ...what });

  const refuse = (action: CaseAction) => {
    if (action === 'accept' || action === 'giveBack') return say({ cannot: t('action.notOffered') });
    const yours = action === 'take' && isOpen(view);
    say({ cannot: yours ? t('action.alreadyYours') : t('action.cannot', { status: t(`status.${view.status}`) }) });
  };
  const giveBackFocus = () => {
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
    else document.querySelector('h1')?.focus();
  };

  return {
    doing,
    told,
    cannot,
    drafts,
    taking: assign.isPending,
    failed: assign.error ?? accept.error,
    take: () => {
      if (!view.can.take) return refuse('take');
      assign.mutate({ view, input: {} }, { onSuccess: () => say({ told: { did: 'taken', title: view.title } }) });
    },
    accept: () => {
      if (!view.can.accept) return refuse('accept');
      accept.mutate({ view }, { onSuccess: () => say({ told: { did: 'accepted', title: view.title } }) });
    },
    start: (action: FormAction) => {
      if (!view.can[action]) return refuse(action);
      cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      say({ doing: action });
    },
    cancel: () => {
      say({});
      giveBackFocus();
    },
    finish: (done: Done) => {
      if (leaves(done)) return onLeft(done);
      say({ told: done });
      giveBackFocus();
    },
  };
}
