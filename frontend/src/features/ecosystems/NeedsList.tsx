import { Button } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Loaded } from '../../ui/states';
import { type Need, type NeedArea, needsQuery } from './ecosystems.api';
import { NeedCard } from './NeedCard';
import classes from './Needs.module.css';

interface NeedsListProps {
  label: string;
  /** The level of the titles in it: one below what stands above it. */
  level: 2 | 3;
  nldArea?: NeedArea | undefined;
  actionOf?: (need: Need) => ReactNode;
}

export function NeedsList({ label, level, nldArea, actionOf }: NeedsListProps) {
  const { t } = useTranslation('ecosystems');
  const query = useInfiniteQuery(needsQuery(nldArea));
  return (
    <Loaded query={query} lines={6}>
      {({ pages }) => {
        const needs = pages.flatMap(({ items }) => items);
        if (needs.length === 0)
          return (
            <EmptyState icon={IconTargetArrow} title={t(nldArea ? 'needs.noneHere' : 'needs.none')}>
              {t(nldArea ? 'needs.noneHereText' : 'needs.noneText')}
            </EmptyState>
          );
        return (
          <>
            <ul className={classes.list} aria-label={label}>
              {needs.map((need) => (
                <NeedCard key={need.id} need={need} level={level} action={actionOf?.(need)} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button
                variant="default"
                mt="md"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
