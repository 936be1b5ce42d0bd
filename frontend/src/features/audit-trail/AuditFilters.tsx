import { Button } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../ui/FilterChips';
import { Problem } from '../../ui/Problem';
import classes from './AuditTrail.module.css';
import { useAuditWords } from './audit.labels';
import { type ActGroup, type AuditSearch, actGroups } from './audit-filters';
import { type AuditEntry, useAuditExport } from './audit-trail.api';
import { DayFilter } from './DayFilter';

interface AuditFiltersProps {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
  /** One of the rows found: it names the person and the subject that the list is narrowed to. */
  example: AuditEntry | undefined;
}

const groups = Object.keys(actGroups) as ActGroup[];

export function AuditFilters({ search, onSearch, example }: AuditFiltersProps) {
  const { t } = useTranslation('audit-trail');
  const { actor, kind } = useAuditWords();
  const file = useAuditExport(search);
  const change = (changed: AuditSearch) => onSearch({ ...search, ...changed });
  const subject = example?.subject;
  const what = subject?.reference ?? subject?.name ?? (example && kind(example));
  return (
    <div className={classes.filters}>
      <FilterChips
        label={t('groups.label')}
        value={search.group ?? 'all'}
        onChange={(group) => change({ group: group === 'all' ? undefined : group })}
        options={[
          { value: 'all', label: t('groups.all') },
          ...groups.map((value) => ({ value, label: t(`groups.${value}`) })),
        ]}
      />
      <div className={classes.line}>
        <DayFilter label={t('from')} value={search.from} max={search.until} onChange={(from) => change({ from })} />
        <DayFilter label={t('until')} value={search.until} min={search.from} onChange={(until) => change({ until })} />
        <Button
          variant="default"
          loading={file.isPending}
          onClick={() => file.mutate()}
          className={classes.export ?? ''}
          leftSection={<IconDownload size={18} stroke={1.8} aria-hidden="true" />}
        >
          {t('export')}
        </Button>
      </div>
      <Problem error={file.error} />
      {(search.person || search.subject) && (
        <div className={classes.narrowed}>
          {search.person && (
            <Narrowed onDrop={() => change({ person: undefined })}>
              {example ? t('narrow.person', { name: actor(example.actor) }) : t('narrow.onePerson')}
            </Narrowed>
          )}
          {search.subject && (
            <Narrowed onDrop={() => change({ subject: undefined })}>
              {what ? t('narrow.subject', { subject: what }) : t('narrow.oneSubject')}
            </Narrowed>
          )}
        </div>
      )}
    </div>
  );
}

function Narrowed({ children, onDrop }: { children: string; onDrop: () => void }) {
  const { t } = useTranslation('audit-trail');
  return (
    <span className={classes.mark}>
      {children}
      <button type="button" onClick={onDrop} aria-label={t('drop', { filter: children })}>
        <IconX size={16} stroke={2} aria-hidden="true" />
      </button>
    </span>
  );
}
