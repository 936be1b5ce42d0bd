import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../test/show';
import { type Column, DataTable, RowTitle } from './DataTable';

interface Row {
  id: string;
  title: string;
  stand: string;
  due: string;
}

const rows: Row[] = [
  { id: 'a', title: 'Laadcapaciteit haven', stand: 'Bij Defensie', due: '21 november' },
  { id: 'b', title: 'Modulaire veldkeuken', stand: 'Beoordelen', due: '8 december' },
];

const columns: Column<Row>[] = [
  {
    id: 'title',
    header: 'Onderwerp',
    cell: ({ id, title }) => <RowTitle link={<a href={`/cases/${id}`}>{title}</a>} detail="Knelpunt" />,
    onCard: 'title',
  },
  { id: 'stand', header: 'Stand', cell: ({ stand }) => stand, onCard: 'topLeft' },
  { id: 'due', header: 'Tot wanneer', cell: ({ due }) => due, onCard: 'topRight' },
];

const table = (more: (() => void) | undefined = undefined) => (
  <DataTable label="Werkbak" rows={rows} columns={columns} rowKey={({ id }) => id} onMore={more} />
);

function onPhone(narrow: boolean) {
  const original = window.matchMedia;
  window.matchMedia = (media) => Object.assign(original(media), { matches: narrow });
  return () => {
    window.matchMedia = original;
  };
}

describe('a table', () => {
  it('is a table with headers on a wide screen', () => {
    show(table());
    const found = screen.getByRole('table', { name: 'Werkbak' });
    expect(
      within(found)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Onderwerp', 'Stand', 'Tot wanneer']);
    expect(within(found).getAllByRole('row')).toHaveLength(3);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('is a list of cards on a phone, with the stand before the title', () => {
    const restore = onPhone(true);
    show(table());
    restore();
    const cards = within(screen.getByRole('list', { name: 'Werkbak' })).getAllByRole('listitem');
    expect(cards).toHaveLength(2);
    expect(cards[0]).toHaveTextContent(/^Bij Defensie21 novemberLaadcapaciteit havenKnelpunt$/);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('asks for more rows only where there are more', async () => {
    const user = userEvent.setup();
    let asked = 0;
    const { rerender } = show(table());
    expect(screen.queryByRole('button', { name: 'Meer tonen' })).toBeNull();
    rerender(table(() => asked++));
    await user.click(screen.getByRole('button', { name: 'Meer tonen' }));
    expect(asked).toBe(1);
  });
});
