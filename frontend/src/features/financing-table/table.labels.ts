import {
  type Icon,
  IconArrowRight,
  IconCircleCheck,
  IconCircleX,
  IconEyeOff,
  IconFileText,
  IconListCheck,
  IconScale,
} from '@tabler/icons-react';
import type { Tone } from '../../ui/StatusBadge';
import type { AdviceCode, Declaration, Interest } from './financing-table.api';

export type Standing = 'undeclared' | 'to_review' | 'reviewed' | 'closed_to_read' | 'possible' | 'yes';

/** Where a member stands with a case. */
export function standingOf({ declaration, reviewed, canRead }: Declaration): Standing {
  if (declaration === null) return 'undeclared';
  if (declaration !== 'none') return declaration;
  if (reviewed) return 'reviewed';
  return canRead ? 'to_review' : 'closed_to_read';
}

export const toneOfStanding: Record<Standing, Tone> = {
  undeclared: 'yellow',
  to_review: 'zee',
  reviewed: 'green',
  closed_to_read: 'gray',
  possible: 'gray',
  yes: 'gray',
};

export const iconOfStanding: Record<Standing, Icon> = {
  undeclared: IconScale,
  to_review: IconFileText,
  reviewed: IconCircleCheck,
  closed_to_read: IconEyeOff,
  possible: IconEyeOff,
  yes: IconEyeOff,
};

export const toneOfInterest: Record<Interest | 'open', Tone> = {
  open: 'yellow',
  none: 'green',
  possible: 'gray',
  yes: 'gray',
};

export const iconOfInterest: Record<Interest | 'open', Icon> = {
  open: IconScale,
  none: IconCircleCheck,
  possible: IconEyeOff,
  yes: IconEyeOff,
};

export const toneOfAdvice: Record<AdviceCode, Tone> = {
  positive: 'green',
  conditional: 'yellow',
  negative: 'red',
  refer: 'zee',
};

export const iconOfAdvice: Record<AdviceCode, Icon> = {
  positive: IconCircleCheck,
  conditional: IconListCheck,
  negative: IconCircleX,
  refer: IconArrowRight,
};

export const adviceCodes = Object.keys(toneOfAdvice) as AdviceCode[];

export const scores = [4, 3, 2, 1, 0] as const;
export type Score = (typeof scores)[number];
