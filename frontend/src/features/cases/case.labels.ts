import {
  type Icon,
  IconArchive,
  IconCircleCheck,
  IconClock,
  IconEye,
  IconLock,
  IconSparkles,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/StatusBadge';
import type { CaseStatus } from './cases.api';
import { type ItemType, itemTypes } from './inbox-search';

export const statusLooks: Record<CaseStatus, { tone: Tone; icon: Icon }> = {
  on_hold: { tone: 'yellow', icon: IconLock },
  assigned: { tone: 'zee', icon: IconSparkles },
  in_review: { tone: 'zee', icon: IconEye },
  waiting_submitter: { tone: 'gray', icon: IconClock },
  answered: { tone: 'green', icon: IconCircleCheck },
  closed: { tone: 'gray', icon: IconArchive },
};

const isKnown = (type: string): type is ItemType => itemTypes.some((one) => one === type);

/** The word for a sort of item: Voorstel, Knelpunt, … */
export function useKindLabel(): (itemType: string) => string {
  const { t } = useTranslation('cases');
  return (itemType) => (isKnown(itemType) ? t(`kind.${itemType}`) : itemType);
}
