import {
  type Icon,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconMessageQuestion,
  IconPencil,
  IconProgress,
  IconRoute,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseStatus, ItemKind, ItemRow } from '../../api/types';
import type { Tone } from '../../ui/StatusBadge';

export type Standing = 'draft' | 'routing' | CaseStatus | 'withdrawn';

/** One word for an item and its case together, as its owner sees it. */
export function standingOf(item: { status: ItemRow['status']; case: { status: CaseStatus } | null }): Standing {
  if (item.status !== 'submitted') return item.status;
  return item.case?.status ?? 'routing';
}

export const toneOf: Record<Standing, Tone> = {
  draft: 'gray',
  routing: 'zee',
  on_hold: 'yellow',
  assigned: 'zee',
  in_review: 'zee',
  waiting_submitter: 'yellow',
  answered: 'green',
  closed: 'gray',
  withdrawn: 'gray',
};

export const iconOf: Record<Standing, Icon> = {
  draft: IconPencil,
  routing: IconRoute,
  on_hold: IconShieldCheck,
  assigned: IconHourglass,
  in_review: IconProgress,
  waiting_submitter: IconMessageQuestion,
  answered: IconCircleCheck,
  closed: IconCircleCheck,
  withdrawn: IconCircleX,
};

/** Whether a date still matters. */
export const isRunning = (standing: Standing): boolean => ['on_hold', 'assigned', 'in_review'].includes(standing);

export function useItemWords() {
  const { t } = useTranslation('items');
  return {
    kind: (kind: string) => t(`kinds.${kind as ItemKind}`),
    title: ({ kind, title }: { kind: string; title: string }) => title || t(`untitled.${kind as ItemKind}`),
    /** To the owner a waiting case says "you". */
    standing: (standing: Standing, own = true) =>
      t(`status.${standing === 'waiting_submitter' && own ? 'waiting_you' : standing}`),
  };
}
