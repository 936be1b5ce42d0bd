import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anItem } from '../../../../test/builders/items';
import { begin, keeping, of, patience, press, saved, type } from '../../../../test/item-form';
import { type Call, serve } from '../../../../test/server';

describe('two people in one draft', () => {
  const base = anItem('i1', {
    title: 'Kade is te smal',
    contactName: 'Noor',
    dualUse: false,
    confidentiality: 'platform',
  });
  const stale = (content: Record<string, unknown>) => ({
    status: 412,
    body: { code: 'stale-version', detail: 'Iemand anders', current: { version: 7, etag: '"7"', content } },
  });
  const theirs = (content: Record<string, unknown>) => {
    const keep = keeping({ ...base, ...content, version: 7 });
    return (call: Call) => (call.headers.get('If-Match') === '"1"' ? stale(content) : keep(call));
  };
  const fields = { title: base.title, contactName: 'Noor', dualUse: false, confidentiality: 'platform' };

  it('takes over what only the other changed and goes on saving', async () => {
    const calls = serve({ 'PATCH /barriers/i1': theirs({ ...fields, nldArea: 'space' }) });
    begin(base);
    await type(/Titel/, 'De kade is te smal');
    expect(await screen.findByText(/“Gebied”/, undefined, patience)).toBeVisible();
    expect(screen.getByLabelText('Ruimtevaart')).toBeChecked();
    expect(screen.getByLabelText(/Titel/)).toHaveValue('De kade is te smal');
    await saved();
    expect(of(calls, 'PATCH')[1]?.headers.get('If-Match')).toBe('"7"');
    expect(of(calls, 'PATCH')[1]?.body).toEqual({ title: 'De kade is te smal' });
  });

  it('shows both versions of an answer that both changed, and overwrites nothing before a choice', async () => {
    const calls = serve({ 'PATCH /barriers/i1': theirs({ ...fields, title: 'De haven is te ondiep' }) });
    begin(base);
    await type(/Titel/, 'De kade is te smal');
    const box = await screen.findByRole('region', { name: /Iemand anders/ }, patience);
    expect(within(box).getByText('De kade is te smal')).toBeVisible();
    expect(within(box).getByText('De haven is te ondiep')).toBeVisible();
    expect(of(calls, 'PATCH')).toHaveLength(1);
    await userEvent.click(within(box).getByLabelText('De andere versie'));
    await press('Ga verder met deze keuze');
    expect(screen.getByLabelText(/Titel/)).toHaveValue('De haven is te ondiep');
    expect(screen.queryByRole('region', { name: /Iemand anders/ })).not.toBeInTheDocument();
    expect(of(calls, 'PATCH')).toHaveLength(1);
  });
});
