import { type Icon, IconArchive, IconCalendarTime, IconChecks, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge';
import type { RuleSetPhase } from '../rule-sets.api';

const looks: Record<RuleSetPhase, { tone: Tone; icon: Icon }> = {
  draft: { tone: 'yellow', icon: IconPencil },
  checked: { tone: 'zee', icon: IconChecks },
  planned: { tone: 'zee', icon: IconCalendarTime },
  in_force: { tone: 'green', icon: IconCircleCheck },
  superseded: { tone: 'gray', icon: IconArchive },
};

export function PhaseBadge({ phase }: { phase: RuleSetPhase }) {
  const { t } = useTranslation('rule-sets');
  return <StatusBadge {...looks[phase]}>{t(`phase.${phase}`)}</StatusBadge>;
}
