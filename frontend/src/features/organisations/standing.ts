import {
  type Icon,
  IconArchive,
  IconCircleCheck,
  IconCircleX,
  IconHourglass,
  IconLock,
  IconMessageQuestion,
  IconShieldCheck,
} from '@tabler/icons-react';
import type { Tone } from '../../ui/StatusBadge';
import type { Organisation } from './organisations.api';

type Status = NonNullable<Organisation['status']>;
export type Standing = Exclude<Status, 'verified'> | 'kvk_verified' | 'screened';

/** One word for a registration: approved says how far it was checked. */
export function standingOf({ status, orgVerification }: { status: string; orgVerification: string }): Standing {
  if (status !== 'verified') return status as Standing;
  return orgVerification === 'screened' ? 'screened' : 'kvk_verified';
}

export const toneOf: Record<Standing, Tone> = {
  submitted: 'zee',
  kvk_check: 'zee',
  ownership_review: 'yellow',
  more_info: 'yellow',
  kvk_verified: 'green',
  screened: 'green',
  rejected: 'red',
  suspended: 'red',
  archived: 'gray',
};

export const iconOf: Record<Standing, Icon> = {
  submitted: IconHourglass,
  kvk_check: IconHourglass,
  ownership_review: IconShieldCheck,
  more_info: IconMessageQuestion,
  kvk_verified: IconCircleCheck,
  screened: IconShieldCheck,
  rejected: IconCircleX,
  suspended: IconLock,
  archived: IconArchive,
};

/** Whether the verification desk still has work on it. */
export const isWaiting = (standing: Standing): boolean =>
  ['submitted', 'kvk_check', 'ownership_review', 'more_info'].includes(standing);

export const isApproved = (standing: Standing): boolean => standing === 'kvk_verified' || standing === 'screened';
