import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { aSubmittedItem } from '../../../../test/builders/items';
import { show } from '../../../../test/show';
import type { TimelineFact } from '../../../api/types';
import { ItemTimeline } from './ItemTimeline';

const desk = { nl: 'Programmabureau Defport', en: 'Defport programme office' };

/** The words that the API has for what happened. */
const types = [
  'created',
  'submitted',
  'routed',
  'released',
  'taken',
  'asked',
  'replied',
  'transferred',
  'answered',
  'closed',
  'withdrawn',
  'published',
  'unpublished',
  'shared',
  'unshared',
  'decided',
  'advised',
];
const facts = types.map(
  (type): TimelineFact => ({
    id: type,
    at: '2026-11-24T09:00:00Z',
    type,
    actor: { name: 'Olga de Ruiter', desk },
    detail: { deskName: desk, fromName: desk, status: 'assigned', dueDate: '2026-12-08' },
    text: type === 'answered' ? 'Omdat de vraag gedekt is.' : null,
  }),
);

describe('the story of an item', () => {
  it.each(['nl', 'en'])('has words of its own for everything that can happen, in %s', async (language) => {
    await i18next.changeLanguage(language);
    show(<ItemTimeline item={aSubmittedItem('i1', 'in_review')} facts={facts} />);
    expect(screen.queryByText(/Bijgewerkt|Updated/)).not.toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/timeline\.|undefined|\{\{/);
    expect(screen.getAllByRole('listitem')).toHaveLength(types.length + 2);
  });

  it('begins with what is still to come and what it waits for now', () => {
    show(<ItemTimeline item={aSubmittedItem('i1', 'assigned')} facts={facts} />);
    const [expected, now] = screen.getAllByRole('listitem');
    expect(expected).toHaveTextContent('Verwacht uiterlijk 8 december 2026');
    expect(now).toHaveTextContent('Wacht op een behandelaar bij Programmabureau Defport');
    expect(now).toHaveAttribute('aria-current', 'step');
  });

  it('promises no date while it waits for the submitter', () => {
    show(<ItemTimeline item={aSubmittedItem('i1', 'waiting_submitter')} facts={[]} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Wij wachten op uw antwoord')).toBeVisible();
  });
});
