import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './InboxPanels.module.css';
import type { InboxPanelProps } from './inbox-panel';
import { columnIds, columnsOf, type Grouping, groupings, usualColumns } from './inbox-search';

/** Which columns there are, how close the rows stand, and by what they are grouped. */
export function InboxLook({ search, onSearch }: InboxPanelProps) {
  const { t } = useTranslation('cases');
  const shown = columnsOf(search);
  const turn = (id: (typeof columnIds)[number], wanted: boolean) => {
    const next = columnIds.filter((one) => (one === id ? wanted : shown.includes(one)));
    const usual = next.length === 0 || next.join() === usualColumns.join();
    onSearch({ ...search, cols: usual ? undefined : next.join() });
  };
  return (
    <div className={classes.panel}>
      <div className={classes.save}>
        <NativeSelect
          size="sm"
          label={t('look.group')}
          value={search.group ?? ''}
          data={[
            { value: '', label: t('look.noGroup') },
            ...groupings.map((value) => ({ value, label: t(`inbox.column.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            onSearch({ ...search, group: (currentTarget.value as Grouping) || undefined })
          }
        />
        <Checkbox
          label={t('look.dense')}
          checked={search.dense === true}
          onChange={({ currentTarget }) => onSearch({ ...search, dense: currentTarget.checked || undefined })}
        />
      </div>
      <fieldset className={classes.columns}>
        <legend className={classes.name}>{t('look.columns')}</legend>
        {columnIds.map((id) => (
          <Checkbox
            key={id}
            label={t(`inbox.column.${id}`)}
            checked={shown.includes(id)}
            onChange={({ currentTarget }) => turn(id, currentTarget.checked)}
          />
        ))}
      </fieldset>
    </div>
  );
}
