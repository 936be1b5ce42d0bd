import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/StatusBadge';
import { iconOf, type Standing, toneOf } from './standing';

export function StandingBadge({ standing }: { standing: Standing }) {
  const { t } = useTranslation('organisations');
  return (
    <StatusBadge tone={toneOf[standing]} icon={iconOf[standing]}>
      {t(`status.${standing}`)}
    </StatusBadge>
  );
}
