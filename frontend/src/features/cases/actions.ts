import type { Bilingual } from '../../api/types';
import type { CaseView } from './cases.api';
import type { Drafts } from './use-drafted-form';

/** What opens a form; taking a case, or accepting what was handed over, needs none. */
export const formActions = ['answer', 'ask', 'transfer', 'giveBack', 'assign'] as const;
export type FormAction = (typeof formActions)[number];
export type DirectAction = 'take' | 'accept';
export type CaseAction = FormAction | DirectAction;

export const actionKeys: Record<CaseAction, string | null> = {
  accept: 'i',
  giveBack: 'r',
  take: 't',
  ask: 'v',
  transfer: 'o',
  answer: 'a',
  assign: null,
};

/** What was done, to say so on the next page. */
export interface Done {
  did: 'taken' | 'accepted' | 'assigned' | 'asked' | 'answered' | 'transferred' | 'givenBack';
  title: string | null;
  name?: string;
  desk?: Bilingual;
  /** The department that was asked for did not get it. */
  elsewhere?: boolean;
}

/** After these the case is gone from the list of open work. */
export const leaves = ({ did }: Done): boolean => ['answered', 'transferred', 'givenBack'].includes(did);

/** What every form of an action is given. */
export interface ActionFormProps {
  view: CaseView;
  drafts: Drafts;
  onDone: (done: Done) => void;
  onCancel: () => void;
}
