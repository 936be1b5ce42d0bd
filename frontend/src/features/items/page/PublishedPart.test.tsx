import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { aDescription, aLayout, anItem, theLists } from '../../../../test/builders/items';
import { show } from '../../../../test/show';
import type { FormField, Item } from '../../../api/types';
import { isPublicPart, PublishedPart } from './PublishedPart';

const field = (name: string, type: string, nl: string): FormField => ({
  name,
  type,
  required: 'yes',
  label: { nl, en: `${nl} (en)` },
  help: { nl: '', en: '' },
  limits: {},
});
const description = { ...aDescription, fields: [...aDescription.fields, field('summary', 'text', 'Samenvatting')] };
const [what, ...others] = aLayout.steps;
const layout = {
  ...aLayout,
  steps: [{ id: 'what', fields: [...(what?.fields ?? []), { name: 'summary' }] }, ...others],
};

const published = anItem('i1', { status: 'submitted', organisation: null, audience: [] });
const of = (fields: object) => ({ ...published, ...fields }) as Item;

describe('what others read of a published item', () => {
  it.each(['nl', 'en'])('is its summary and area, and that there is more, in %s', async (language) => {
    await i18next.changeLanguage(language);
    const item = of({ summary: 'Wij maken lichte panelen.', nldArea: 'sensors', contactName: 'Iris Hendriks' });
    show(<PublishedPart item={item} layout={layout} description={description} lists={theLists} />);
    expect(screen.getByText('Wij maken lichte panelen.')).toBeVisible();
    expect(screen.getByText('Sensoren')).toBeVisible();
    expect(screen.getByText(/openbare deel|public part/)).toBeVisible();
    // not even when it came along by mistake
    expect(screen.queryByText('Iris Hendriks')).not.toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/page\.public|undefined/);
  });

  it('leaves the heading out when there is nothing under it', () => {
    show(<PublishedPart item={of({})} layout={layout} description={description} lists={theLists} />);
    expect(screen.queryByRole('heading', { level: 2 })).not.toBeInTheDocument();
  });

  it('is not what its owner and its desk read', () => {
    const owner = {
      principal: 'org:1',
      label: { nl: '', en: '' },
      why: { nl: '', en: '' },
      since: '2026-11-24T09:00:00Z',
    };
    expect([isPublicPart(published), isPublicPart({ audience: [owner] })]).toEqual([true, false]);
  });
});
