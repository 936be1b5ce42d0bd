import { IconArmchair } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../api/client';
import { formQuery } from '../../api/forms';
import type { Schemas } from '../../api/types';
import { DataTable, RowTitle } from '../../ui/DataTable';
import { DotLine } from '../../ui/DotLine';
import { useFormats } from '../../ui/format';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { EmptyState, Loaded } from '../../ui/states';

const seatsQuery = queryOptions({
  queryKey: ['seats', 'list'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/seats'))).items,
});

const tones: Record<Schemas['Seat']['state'], Tone> = { held: 'green', rests: 'yellow', ended: 'gray' };

/** Who sits at the table, for whom, and until when. */
export function SeatsTable() {
  const { t } = useTranslation('financing-table');
  const { text, date } = useFormats();
  const query = useQuery(seatsQuery);
  const types = useQuery(formQuery('financingTableMembership')).data?.fields.find(({ name }) => name === 'memberType');
  const typeOf = (code: string) => {
    const label = types?.options?.find((option) => option.code === code)?.label;
    return label ? text(label) : '';
  };
  return (
    <Loaded query={query} lines={6}>
      {(seats) =>
        seats.length === 0 ? (
          <EmptyState icon={IconArmchair} title={t('seats.none')} />
        ) : (
          <DataTable
            label={t('seats.title')}
            rows={seats}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'who',
                header: t('seats.who'),
                onCard: 'title',
                cell: ({ person, organisation, memberType, status }) => (
                  <RowTitle
                    link={person.name}
                    detail={
                      <DotLine
                        parts={[organisation?.name, typeOf(memberType), status === 'observer' && t('members.observer')]}
                      />
                    }
                  />
                ),
              },
              {
                id: 'term',
                header: t('seats.term'),
                width: '20rem',
                onCard: 'below',
                cell: ({ since, until, endedAt }) =>
                  t('seats.fromUntil', { from: date(since), until: date(endedAt ?? until) }),
              },
              {
                id: 'state',
                header: t('seats.state'),
                width: '10rem',
                onCard: 'topLeft',
                cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`seats.states.${state}`)}</StatusBadge>,
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
