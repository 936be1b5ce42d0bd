import { type Icon, IconCircleCheck, IconCircleX, IconHourglass } from '@tabler/icons-react';
import type { Tone } from '../../ui/StatusBadge';
import type { LinkRow } from './ecosystems.api';

/** Where a link stands, in one word: while it is open, for whom it waits. */
export type Standing = 'waits_both' | 'waits_need' | 'waits_organisation' | 'agreed' | 'declined';

export function standingOf({
  status,
  needOwner,
  organisationDecision,
}: Pick<LinkRow, 'status' | 'needOwner' | 'organisationDecision'>): Standing {
  if (status !== 'proposed') return status;
  if (needOwner.agree) return 'waits_organisation';
  return organisationDecision.agree ? 'waits_need' : 'waits_both';
}

export const toneOf: Record<Standing, Tone> = {
  waits_both: 'zee',
  waits_need: 'zee',
  waits_organisation: 'zee',
  agreed: 'green',
  declined: 'gray',
};

export const iconOf: Record<Standing, Icon> = {
  waits_both: IconHourglass,
  waits_need: IconHourglass,
  waits_organisation: IconHourglass,
  agreed: IconCircleCheck,
  declined: IconCircleX,
};
