import { Button } from '@mantine/core';
import { IconBuildings } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DotLine } from '../../ui/DotLine';
import { EmptyState, Loaded } from '../../ui/states';
import classes from './Directory.module.css';
import { type DirectoryEntry, directoryQuery } from './directory.api';
import type { DirectorySearch } from './directory-search';
import { useWords } from './use-words';

interface DirectoryListProps {
  search: DirectorySearch;
  onClear: () => void;
}

export function DirectoryList({ search, onClear }: DirectoryListProps) {
  const { t } = useTranslation('directory');
  const query = useInfiniteQuery(directoryQuery(search));
  const asked = Object.keys(search).length > 0;
  return (
    <Loaded query={query} lines={8}>
      {({ pages }) => {
        const entries = pages.flatMap(({ items }) => items);
        const count = pages[0]?.count ?? entries.length;
        return (
          <div aria-busy={query.isPlaceholderData || undefined}>
            <p role="status" className={classes.count}>
              {t('count', { count })}
            </p>
            {entries.length === 0 ? (
              <EmptyState
                icon={IconBuildings}
                title={t(asked ? 'noneHere' : 'none')}
                action={
                  asked && (
                    <Button variant="default" onClick={onClear}>
                      {t('search.clear')}
                    </Button>
                  )
                }
              >
                {t(asked ? 'noneHereText' : 'noneText')}
              </EmptyState>
            ) : (
              <ul className={classes.list} aria-label={t('title')}>
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ul>
            )}
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
          </div>
        );
      }}
    </Loaded>
  );
}

function Entry({ entry }: { entry: DirectoryEntry }) {
  const { wordFor } = useWords();
  const { id, name, orgType, region, nldAreas, capabilities } = entry;
  const marks = [
    wordFor('orgTypes', orgType),
    region && wordFor('regions', region),
    ...nldAreas.filter((code) => code !== 'none').map((code) => wordFor('nldAreas', code)),
  ];
  return (
    <li className={classes.entry}>
      <h2 className={classes.name}>
        <Link to="/directory/$id" params={{ id }}>
          {name}
        </Link>
      </h2>
      <p className={classes.marks}>
        <DotLine parts={marks} />
      </p>
      <p>{capabilities.join(', ')}</p>
    </li>
  );
}
