import { Button } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, RowTitle } from '../../ui/DataTable';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/Problem';
import { StatusBadge } from '../../ui/StatusBadge';
import { EmptyState, Loaded } from '../../ui/states';
import { type AccessReview, reviewsQuery, useOpenReview } from './access-reviews.api';
import { useReviewName } from './use-review-name';

/** Every review, the newest first, with how far it is. */
export function ReviewList({ onOpened }: { onOpened: (review: AccessReview) => void }) {
  const { t } = useTranslation('access-reviews');
  const { date } = useFormats();
  const nameOf = useReviewName();
  const query = useQuery(reviewsQuery);
  const open = useOpenReview(onOpened);
  return (
    <Loaded query={query} lines={5}>
      {({ items, can }) => (
        <>
          {can.open && (
            <Button mb="md" loading={open.isPending} onClick={() => open.mutate(undefined)}>
              {t('open')}
            </Button>
          )}
          <Problem error={open.error} />
          {items.length === 0 ? (
            <EmptyState icon={IconClipboardCheck} title={t('none')}>
              {t('noneText')}
            </EmptyState>
          ) : (
            <DataTable
              label={t('title')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'review',
                  header: t('column.review'),
                  onCard: 'title',
                  cell: (review) => (
                    <RowTitle
                      link={
                        <Link to="/access-reviews/$id" params={{ id: review.id }}>
                          {nameOf(review)}
                        </Link>
                      }
                      detail={t('openedOn', { date: date(review.openedAt) })}
                    />
                  ),
                },
                {
                  id: 'progress',
                  header: t('column.progress'),
                  width: '16rem',
                  onCard: 'below',
                  cell: ({ answered, total, revoked }) => t('progress', { answered, total, revoked }),
                },
                {
                  id: 'state',
                  header: t('column.state'),
                  width: '14rem',
                  onCard: 'topLeft',
                  cell: ({ closedAt }) => (
                    <StatusBadge tone={closedAt ? 'green' : 'yellow'}>
                      {closedAt ? t('closedOn', { date: date(closedAt) }) : t('running')}
                    </StatusBadge>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
