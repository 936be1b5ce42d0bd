import type { ComponentProps, ReactNode } from 'react';
import { DataTable } from './DataTable';
import { Loaded } from './states';

/** An infinite query whose pages hold rows. */
export interface Paged<Row> {
  data: { pages: readonly { items: readonly Row[] }[] } | undefined;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

type TableProps<Row> = Omit<ComponentProps<typeof DataTable<Row>>, 'rows' | 'onMore' | 'loadingMore'>;

interface PagedTableProps<Row> extends TableProps<Row> {
  query: Paged<Row>;
  /** In the place of a table without rows. */
  empty: ReactNode;
  /** Of the skeleton. */
  lines?: number;
}

/** A table that comes in pages: on its way, failed, empty, or there with a button for more. */
export function PagedTable<Row>({ query, empty, lines = 6, ...table }: PagedTableProps<Row>) {
  return (
    <Loaded query={query} lines={lines}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return empty;
        return (
          <DataTable
            {...table}
            rows={rows}
            onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            loadingMore={query.isFetchingNextPage}
          />
        );
      }}
    </Loaded>
  );
}
