import '../../../ui/fields/combobox-styles';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Membership } from '../../../api/types';
import classes from './fields.module.css';

interface ForOrganisationProps {
  organisations: readonly Membership[];
  value: string;
  onChange: (id: string) => void;
}

/** With several organisations one chooses for which this is; once the draft exists, that stands. */
export function ForOrganisation({ organisations, value, onChange }: ForOrganisationProps) {
  const { t } = useTranslation('items');
  return (
    <div className={classes.forOrganisation}>
      <Select
        label={t('form.forOrganisation')}
        description={t('form.forOrganisationHelp')}
        required
        allowDeselect={false}
        data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={value}
        onChange={(id) => id && onChange(id)}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        withScrollArea={false}
      />
    </div>
  );
}
