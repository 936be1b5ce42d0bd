import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { show } from '../../test/show';
import { DueDate, DueDateInFull } from './DueDate';
import { formatsFor, todayInAmsterdam } from './format';

const today = '2026-11-23';

describe('a due date', () => {
  it.each([
    ['2026-11-21', '2 dagen te laat', 'red'],
    ['2026-11-22', '1 dag te laat', 'red'],
    ['2026-11-23', 'Vandaag', 'yellow'],
    ['2026-11-24', 'Morgen', 'yellow'],
  ])('%s reads %s, and the full date for who cannot see the colour', (date, words, tone) => {
    const { container } = show(<DueDate date={date} today={today} />);
    expect(screen.getByText(words, { exact: false })).toHaveAttribute('datetime', date);
    expect(container.querySelector('[data-tone]')).toHaveAttribute('data-tone', tone);
    expect(screen.getByText(/november 2026/)).toBeInTheDocument();
  });

  it.each([
    ['2026-12-08', '8 december'],
    ['2027-01-05', '5 januari 2027'],
  ])('%s is plain text as long as there is time', (date, words) => {
    const { container } = show(<DueDate date={date} today={today} />);
    expect(screen.getByText(words)).toBeVisible();
    expect(container.querySelector('[data-tone]')).toBeNull();
  });

  it('is never late once the work is done', () => {
    const { container } = show(<DueDate date="2026-11-01" today={today} running={false} />);
    expect(container.querySelector('[data-tone]')).toBeNull();
  });

  it('stands in full above its badge', () => {
    show(<DueDateInFull date="2026-11-21" today={today} />);
    expect(screen.getByText('21 november 2026')).toBeVisible();
    expect(screen.getByText(/2 dagen te laat/)).toBeVisible();
  });

  it('speaks English too', async () => {
    await i18next.changeLanguage('en');
    show(<DueDate date="2026-11-22" today={today} />);
    expect(screen.getByText(/1 day late/)).toBeVisible();
  });
});

describe('dates and amounts', () => {
  it('take the day of Amsterdam, whatever the clock of the machine', () => {
    expect(todayInAmsterdam(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
    expect(todayInAmsterdam(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  });

  it('are written as the reader writes them', () => {
    const dutch = formatsFor('nl');
    const english = formatsFor('en');
    expect(dutch.date('2026-11-21')).toBe('21 november 2026');
    expect(dutch.time('2026-11-21T13:03:00Z')).toBe('14.03');
    expect(english.time('2026-11-21T13:03:00Z')).toBe('14:03');
    expect(dutch.money(8_000_000).replace(/\s/g, ' ')).toBe('€ 8.000.000');
    expect(english.money(8_000_000)).toBe('€8,000,000');
  });
});
