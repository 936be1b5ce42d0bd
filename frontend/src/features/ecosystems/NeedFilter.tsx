import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { choicesIn, referenceQuery } from '../../api/forms';
import { FilterChips } from '../../ui/FilterChips';
import { useFormats } from '../../ui/format';
import type { NeedArea } from './ecosystems.api';
import classes from './Needs.module.css';

interface NeedFilterProps {
  value: NeedArea | undefined;
  onChange: (area: NeedArea | undefined) => void;
}

export function NeedFilter({ value, onChange }: NeedFilterProps) {
  const { t } = useTranslation('ecosystems');
  const { text } = useFormats();
  const { data } = useQuery(referenceQuery);
  const areas = data ? choicesIn(data, 'nldAreas') : [];
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('needs.byArea')}
        value={value ?? 'all'}
        onChange={(chosen) => onChange(chosen === 'all' ? undefined : (chosen as NeedArea))}
        options={[
          { value: 'all', label: t('needs.allAreas') },
          ...areas.map(({ code, label }) => ({ value: code, label: text(label) })),
        ]}
      />
    </div>
  );
}
