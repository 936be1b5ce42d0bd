import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DataTable.module.css';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** A CSS width; the column of the title takes what is left. */
  width?: string;
  /** Where the cell goes on a phone, where each row is a card. */
  onCard: 'title' | 'topLeft' | 'topRight' | 'below';
  /** On a card, where no header stands above it, the cell begins with the header's words. */
  namedOnCard?: boolean;
}

interface DataTableProps<Row> {
  /** Names the table for a screen reader. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  selected?: string | undefined;
  /** Given when there are more rows to get. */
  onMore?: (() => void) | undefined;
  loadingMore?: boolean;
  /** Rows close together. */
  dense?: boolean;
  /** What a row is grouped by, as its heading says it; alike rows stand together. */
  groupOf?: ((row: Row) => string) | undefined;
}

/** A table on a wide screen; on a phone a list of cards, as a real list. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  const narrow = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  return (
    <>
      {narrow ? <Cards {...props} /> : <Rows {...props} />}
      {props.onMore && (
        <Button variant="default" mt="md" loading={props.loadingMore ?? false} onClick={props.onMore}>
          {t('table.more')}
        </Button>
      )}
    </>
  );
}

/** Neighbours with the same heading. */
function inGroups<Row>(rows: readonly Row[], groupOf: ((row: Row) => string) | undefined) {
  const groups: { name: string; rows: Row[] }[] = groupOf ? [] : [{ name: '', rows: [...rows] }];
  for (const row of groupOf ? rows : []) {
    const name = groupOf?.(row) ?? '';
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, rows: [row] });
  }
  return groups;
}

function Rows<Row>({ label, rows, columns, rowKey, selected, dense, groupOf }: DataTableProps<Row>) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label} data-dense={dense || undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" {...(column.width && { style: { width: column.width } })}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {inGroups(rows, groupOf).map((group) => (
          <tbody key={group.name}>
            {groupOf && (
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={columns.length}>
                  {group.name}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={rowKey(row)} data-selected={rowKey(row) === selected || undefined}>
                {columns.map((column) => (
                  <td key={column.id}>{column.cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Cards<Row>({ label, rows, columns, rowKey, selected, groupOf }: DataTableProps<Row>) {
  const places = ['topLeft', 'topRight', 'title', 'below'] as const;
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row, index) => (
        <li key={rowKey(row)} className={classes.card} data-selected={rowKey(row) === selected || undefined}>
          {groupOf && groupOf(row) !== (rows[index - 1] && groupOf(rows[index - 1] as Row)) && (
            <div className={classes.groupOnCard}>{groupOf(row)}</div>
          )}
          {places.map((place) => {
            const cells = columns.filter((column) => column.onCard === place);
            if (cells.length === 0) return null;
            return (
              <div key={place} className={classes[place]}>
                {cells.map((column) => (
                  <div key={column.id} className={column.namedOnCard ? classes.named : undefined}>
                    {column.namedOnCard && <div className={classes.name}>{column.header}</div>}
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

interface RowTitleProps {
  /** A link to the row's page; the whole row then answers to a click. */
  link: ReactNode;
  /** The grey line: kind · organisation · number. */
  detail: ReactNode;
}

export function RowTitle({ link, detail }: RowTitleProps) {
  return (
    <div className={classes.rowTitle}>
      <div className={classes.link}>{link}</div>
      <div className={classes.detail}>{detail}</div>
    </div>
  );
}
