import { Button } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/Notice';
import { EmptyState, Loaded } from '../../ui/states';
import { DeclareDialog } from './DeclareDialog';
import { type Declaration, declarationsQuery } from './financing-table.api';
import { TableCaseRow } from './TableCaseRow';
import classes from './TableCases.module.css';
import { type Standing, standingOf } from './table.labels';

const sections: readonly { id: 'declare' | 'review' | 'rest'; of: readonly Standing[] }[] = [
  { id: 'declare', of: ['undeclared'] },
  { id: 'review', of: ['to_review'] },
  { id: 'rest', of: ['reviewed', 'closed_to_read', 'possible', 'yes'] },
];

/** A member's cases: first what waits for a declaration, then what waits to be read, then the rest. */
export function TableCases() {
  const { t } = useTranslation('financing-table');
  const query = useInfiniteQuery(declarationsQuery);
  const [declaring, setDeclaring] = useState<Declaration | null>(null);
  const [told, setTold] = useState<Declaration | null>(null);
  const message = useRef<HTMLDivElement>(null);
  const finish = (row: Declaration) => {
    setDeclaring(null);
    setTold(row);
    // The button that opened the dialog may be gone: the row has moved to another section.
    setTimeout(() => message.current?.focus());
  };
  return (
    <>
      <div ref={message} role="status" tabIndex={-1} className={classes.told}>
        {told && (
          <Notice tone={told.canRead ? 'good' : 'calm'}>
            {t(`told.${told.declaration ?? 'none'}`, { reference: told.reference })}
          </Notice>
        )}
      </div>
      <Loaded query={query} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0)
            return (
              <EmptyState icon={IconScale} title={t('list.empty')}>
                {t('list.emptyText')}
              </EmptyState>
            );
          return sections.map(({ id, of }) => {
            const found = rows.filter((row) => of.includes(standingOf(row)));
            if (found.length === 0) return null;
            return (
              <section key={id} aria-labelledby={`table-${id}`} className={classes.section}>
                <h2 id={`table-${id}`} className={classes.heading}>
                  {t(`list.${id}`)} <span className={classes.count}>{found.length}</span>
                </h2>
                <p className={classes.intro}>{t(`list.${id}Text`)}</p>
                <ul className={classes.list}>
                  {found.map((row) => (
                    <TableCaseRow key={row.itemId} row={row} onDeclare={() => setDeclaring(row)} />
                  ))}
                </ul>
              </section>
            );
          });
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      <DeclareDialog row={declaring} onDone={finish} onClose={() => setDeclaring(null)} />
    </>
  );
}
