import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { DataTable } from '../../ui/DataTable';
import { useFormats } from '../../ui/format';
import { Loaded } from '../../ui/states';
import classes from './RetentionCalendar.module.css';

const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/retention'))).items,
});

/** What is kept, how long and why, and what the sweep did about it. */
export function RetentionCalendar() {
  const { t } = useTranslation('my-data');
  const { text, dateTime, number } = useFormats();
  const query = useQuery(retentionQuery);
  return (
    <Loaded query={query} lines={10}>
      {(records) => (
        <DataTable
          label={t('retention.title')}
          rows={records}
          rowKey={({ code }) => code}
          columns={[
            {
              id: 'kind',
              header: t('retention.kind'),
              onCard: 'title',
              cell: ({ kind, ground }) => (
                <>
                  <strong>{text(kind)}</strong>
                  <p className={classes.ground}>{text(ground)}</p>
                </>
              ),
            },
            {
              id: 'term',
              header: t('retention.term'),
              width: '15rem',
              onCard: 'below',
              namedOnCard: true,
              cell: ({ term, assumption }) => (
                <div>
                  {text(term)}
                  {assumption && <p className={classes.ground}>{t('retention.assumption')}</p>}
                </div>
              ),
            },
            {
              id: 'run',
              header: t('retention.run'),
              width: '15rem',
              onCard: 'below',
              namedOnCard: true,
              cell: ({ removedAfterDays, lastRun, removed }) => {
                if (removedAfterDays === null) return t('retention.byHand');
                if (lastRun === null) return t('retention.notYet');
                return t('retention.ran', { when: dateTime(lastRun), removed: number(removed ?? 0) });
              },
            },
          ]}
        />
      )}
    </Loaded>
  );
}
