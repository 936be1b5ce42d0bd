import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../ui/StatusBadge';
import { statusLooks } from './case.labels';
import type { CaseStatus } from './cases.api';

export function CaseStatusBadge({ status }: { status: CaseStatus }) {
  const { t } = useTranslation('cases');
  const { tone, icon } = statusLooks[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </StatusBadge>
  );
}
