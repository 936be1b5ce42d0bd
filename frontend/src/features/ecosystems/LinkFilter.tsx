import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../ui/FilterChips';
import type { LinkStatus } from './ecosystems.api';
import { linkStatuses } from './link-statuses';
import classes from './Needs.module.css';

interface LinkFilterProps {
  value: LinkStatus | undefined;
  onChange: (status: LinkStatus | undefined) => void;
}

export function LinkFilter({ value, onChange }: LinkFilterProps) {
  const { t } = useTranslation('ecosystems');
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('links.byStatus')}
        value={value ?? 'all'}
        onChange={(chosen) => onChange(chosen === 'all' ? undefined : chosen)}
        options={[
          { value: 'all', label: t('links.all') },
          ...linkStatuses.map((status) => ({ value: status, label: t(`links.${status}`) })),
        ]}
      />
    </div>
  );
}
