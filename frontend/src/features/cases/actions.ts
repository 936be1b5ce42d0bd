import type { Bilingual } from '../../api/types';
import type { CaseView } from './cases.api';
import type { Drafts } from './use-drafted-form';

/** What opens a form; taking a case needs none. */
export const formActions = ['answer', 'ask', 'transfer', 'assign'] as const;
export type FormAction = (typeof formActions)[number];
export type CaseAction = FormAction | 'take';

export const actionKeys: Record<CaseAction, string | null> = {
  take: 't',
  ask: 'v',
  transfer: 'o',
  answer: 'a',
  assign: null,
};

/** What was done, to say so on the next page. */
export interface Done {
  did: 'taken' | 'assigned' | 'asked' | 'answered' | 'transferred';
  title: string | null;
  name?: string;
  desk?: Bilingual;
  /** The department that was asked for did not get it. */
  elsewhere?: boolean;
}

/** After these the case is gone from the list of open work. */
export const leaves = ({ did }: Done): boolean => did === 'answered' || did === 'transferred';

/** What every form of an action is given. */
export interface ActionFormProps {
  view: CaseView;
  drafts: Drafts;
  onDone: (done: Done) => void;
  onCancel: () => void;
}
